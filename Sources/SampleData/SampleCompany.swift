import Casework

/// Customers, products and orders, made up but of one piece: customer 7 is the same everywhere.
struct SampleCompany {
    let seed: UInt64
    /// How many customers there are.
    let customers: Int

    struct Customer {
        let name: String
        let contact: String
        let phone: String
        let isChinese: Bool
    }

    struct Product {
        let chinese: String
        let english: String
        let model: String
        /// The row of the policy's depreciation table it belongs to.
        let group: String
        /// In fen.
        let price: Int
    }

    func customer(_ index: Int) -> Customer {
        var random = SampleRandom(seed: seed, stream: 1 << 40 | UInt64(index))
        let phone = "1" + random.pick(["38", "39", "86", "55", "77", "91"]) + random.digits(8)
        if random.chance(72) {
            let surname = random.pick(Self.surnames)
            let contact = surname + random.pick(Self.givenNames)
            if random.chance(35) {
                let title = random.pick(["女士", "先生", "老师"])
                return Customer(
                    name: surname + title, contact: contact, phone: phone, isChinese: true)
            }
            let name =
                random.pick(Self.cities) + random.pick(Self.words) + random.pick(Self.trades)
                + random.pick(["有限公司", "有限公司", "股份有限公司", "厂", "集团"])
            return Customer(name: name, contact: contact, phone: phone, isChinese: true)
        }
        let last = random.pick(Self.lastNames)
        let contact = random.pick(Self.firstNames) + " " + last
        let name =
            random.pick([last, random.pick(Self.englishWords)]) + " "
            + random.pick(["Machinery", "Hotels", "Foods", "Textiles", "Logistics", "Medical"])
            + random.pick([" Ltd", " GmbH", " Inc.", " Co.", " Pte Ltd"])
        return Customer(name: name, contact: contact, phone: phone, isChinese: false)
    }

    private static let surnames = [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
        "马", "罗", "欧阳", "司马",
    ]
    private static let givenNames = [
        "伟", "芳", "娜", "敏", "静", "秀英", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明",
        "超", "秀兰", "霞", "建国", "志强", "晓东", "雨桐", "梓涵",
    ]
    private static let cities = [
        "上海", "北京", "苏州", "深圳", "广州", "杭州", "成都", "武汉", "青岛", "宁波", "西安", "华东", "绿洲", "东莞",
    ]
    private static let words = [
        "宏达", "精工", "恒信", "天元", "海川", "金桥", "博远", "新华", "瑞丰", "同创", "联发", "永固",
    ]
    private static let trades = [
        "电机", "机械", "酒店", "食品", "纺织", "物流", "医疗器械", "电子", "塑料", "印刷", "包装",
    ]
    private static let firstNames = [
        "Anna", "James", "Maria", "Peter", "Laura", "David", "Sofia", "Thomas", "Grace", "Oliver",
    ]
    private static let lastNames = [
        "Schmidt", "Brown", "Novak", "Rossi", "Tan", "Miller", "Larsen", "Okafor", "Kim", "Garcia",
    ]
    private static let englishWords = [
        "Harbour", "Summit", "Green Valley", "Northgate", "Bluebird",
    ]

    static let products = [
        Product(
            chinese: "主轴电机", english: "spindle motor", model: "SM-220", group: "motor",
            price: 1_560_000),
        Product(
            chinese: "三相电源", english: "three-phase supply", model: "PS-380", group: "electronics",
            price: 486_000),
        Product(
            chinese: "数控铣床", english: "CNC mill", model: "CM-850", group: "tool",
            price: 12_800_000),
        Product(
            chinese: "空气压缩机", english: "air compressor", model: "AC-75", group: "appliance",
            price: 2_380_000),
        Product(
            chinese: "商用制冰机", english: "ice maker", model: "IM-120", group: "appliance",
            price: 869_000),
        Product(
            chinese: "包装机", english: "packing machine", model: "PM-16", group: "tool",
            price: 4_250_000),
        Product(
            chinese: "变频器", english: "frequency converter", model: "FC-45", group: "electronics",
            price: 328_000),
        Product(
            chinese: "温控器", english: "temperature controller", model: "TC-9", group: "electronics",
            price: 68_000),
        Product(
            chinese: "激光打标机", english: "laser marker", model: "LM-30", group: "appliance",
            price: 3_990_000),
        Product(
            chinese: "水泵", english: "water pump", model: "WP-55", group: "appliance", price: 215_000
        ),
    ]
}
