import Casework

/// What customers report, in the words they use.
struct SampleSubject {
    let problem: String
    let cause: String
    let ground: Ground
    let chinese: String
    let english: String
    let chineseDetails: String
    let englishDetails: String

    /// Questions that are answered on the phone.
    static let inquiries = [
        SampleSubject(
            problem: "usage-question", cause: "none", ground: .other, chinese: "%操作培训预约",
            english: "how to set up the %", chineseDetails: "新员工到岗，想预约一次操作培训。",
            englishDetails: "New staff; asks for the manual and a short walk-through."),
        SampleSubject(
            problem: "invoice", cause: "none", ground: .other, chinese: "%发票抬头更正",
            english: "invoice for the % names the wrong company",
            chineseDetails: "发票抬头写错，需要重开。", englishDetails: "Asks for a corrected invoice."),
        SampleSubject(
            problem: "delivery", cause: "none", ground: .other, chinese: "询问%交货日期",
            english: "when will the % arrive", chineseDetails: "客户询问物流进度。",
            englishDetails: "Asks for the tracking number."),
    ]

    /// Faults and complaints.
    static let faults = [
        SampleSubject(
            problem: "hardware-fault", cause: "workmanship", ground: .quality, chinese: "%异响，停机",
            english: "% makes a grinding noise and stops",
            chineseDetails: "运行约两小时后出现异响，温度升高，已停机等待处理。",
            englishDetails: "Noise after two hours of running, housing hot; line is down."),
        SampleSubject(
            problem: "hardware-fault", cause: "material", ground: .quality, chinese: "%烧毁",
            english: "% burnt out", chineseDetails: "通电后冒烟，保护未动作。",
            englishDetails: "Smoke at power-on; the breaker did not trip."),
        SampleSubject(
            problem: "software-fault", cause: "design", ground: .quality, chinese: "%控制面板死机",
            english: "control panel of the % freezes", chineseDetails: "每天死机一到两次，重启后恢复。",
            englishDetails: "Freezes once or twice a day, recovers after a restart."),
        SampleSubject(
            problem: "transport-damage", cause: "transport-accident", ground: .transport,
            chinese: "%到货外壳破损", english: "% arrived with a dented housing",
            chineseDetails: "签收时外箱破损，已拍照并通知承运人。",
            englishDetails: "Crate damaged on receipt; photos taken, carrier told."),
        SampleSubject(
            problem: "wrong-goods", cause: "wrong-goods", ground: .transport, chinese: "%型号发错",
            english: "wrong model of the % delivered", chineseDetails: "订单与实物型号不一致。",
            englishDetails: "The label does not match the order."),
        SampleSubject(
            problem: "delivery", cause: "production-delay", ground: .lateDelivery, chinese: "%延期交货",
            english: "% is two weeks late", chineseDetails: "约定日期已过，影响产线投产。",
            englishDetails: "The agreed date has passed; the customer's line waits."),
        SampleSubject(
            problem: "service-complaint", cause: "attitude", ground: .service, chinese: "%上门服务态度差",
            english: "rude service visit for the %", chineseDetails: "客户反映工程师未按约定时间到场，态度生硬。",
            englishDetails: "The engineer came late and did not explain the repair."),
        SampleSubject(
            problem: "service-complaint", cause: "process-error", ground: .service,
            chinese: "%维修三次仍未解决", english: "% still faulty after three visits",
            chineseDetails: "同一故障反复出现，要求更换。",
            englishDetails: "The same fault came back; the customer wants a replacement."),
        SampleSubject(
            problem: "contract", cause: "other", ground: .contract, chinese: "%保养条款未履行",
            english: "maintenance of the % not carried out as agreed",
            chineseDetails: "合同约定每季度保养一次，本季度未安排。",
            englishDetails: "The contract names one visit a quarter; none took place."),
    ]

    func subject(_ product: SampleCompany.Product, isChinese: Bool) -> String {
        let (template, name) = isChinese ? (chinese, product.chinese) : (english, product.english)
        guard let mark = template.firstIndex(of: "%") else { return template }
        return template[..<mark] + name + template[template.index(after: mark)...]
    }
}
