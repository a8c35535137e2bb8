// What is said of the host's clock.
extension TraditionalChinese {
    func clockSet(by span: String, isForward: Bool, noticed moment: String) -> String {
        "主機時鐘被\(isForward ? "撥快" : "撥慢") \(span)（\(moment) 發現）"
    }
}
