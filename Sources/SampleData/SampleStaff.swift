public import Casework

/// The people of the sample company; every role is held by somebody.
public enum SampleStaff {
    /// Everybody, in the order they are entered.
    public static let people: [Person] =
        agents + engineers + deciders + [
            person(
                "yangfan", "杨帆", (.supervisor, "customer-service"), (.agent, "customer-service")),
            archivist, logistics, production, sales,
            person("fengbo", "冯博", (.auditor, "management")),
            person("luoting", "罗婷", (.administrator, "management")),
        ]

    static let agents = [
        person("chenjing", "陈静", (.agent, "customer-service")),
        person("liwei", "李伟", (.agent, "customer-service")),
        person("emma", "Emma Clarke", (.agent, "customer-service")),
    ]

    static let engineers = [
        person("wangqiang", "王强", (.engineer, "service")),
        person("zhaolei", "赵磊", (.engineer, "service"), (.engineer, "quality")),
        person("sunli", "孙丽", (.quality, "quality"), (.engineer, "quality")),
    ]

    /// The heads of departments, finance, legal and the executive.
    private static let deciders = [
        person(
            "zhoujie", "周杰", (.departmentHead, "quality"), (.departmentHead, "production"),
            (.departmentHead, "purchasing")),
        person(
            "xufang", "徐芳", (.departmentHead, "service"), (.departmentHead, "customer-service"),
            (.departmentHead, "sales")),
        person("huanglei", "黄磊", (.departmentHead, "logistics")),
        person("hefang", "何芳", (.finance, "finance")),
        cashier,
        person("linmei", "林梅", (.legal, "legal")),
        person("zhengguohua", "郑国华", (.executive, "management")),
    ]

    /// Pays what others approved.
    static let cashier = person("guoxin", "郭欣", (.finance, "finance"))
    static let archivist = person("tangyun", "唐云", (.archivist, "customer-service"))
    private static let logistics = person("dengkai", "邓凯", (.logistics, "logistics"))
    private static let production = person("pengtao", "彭涛", (.production, "production"))
    private static let sales = person("victor", "Victor Ng", (.sales, "sales"))

    /// Who decides a gate here.
    static func decider(of gate: GateID) -> Person? {
        deciders.first { $0.login != cashier.login && $0.holds(gate.role, in: gate.department) }
    }

    private static func person(
        _ login: String, _ name: String, _ roles: (Role, String)...
    ) -> Person {
        Person(
            login: login, name: name,
            assignments: roles.map { Assignment($0.0, in: Department($0.1)) })
    }
}
