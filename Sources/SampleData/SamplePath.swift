import Casework
import ServiceTime

/// The ways a ticket goes, as the people of the sample company walk them.
enum SamplePath: CaseIterable {
    case inquiry
    case lightComplaint
    case repair
    case claim
    case withdrawn

    /// How many commands it takes at least; one fewer leaves the ticket open.
    var commands: Int {
        switch self {
        case .inquiry: 5
        case .lightComplaint: 6
        case .repair: 15
        case .claim: 24
        case .withdrawn: 3
        }
    }

    /// The most commands it can take.
    static let longest = 60

    /// The path of one of a hundred tickets; the mix gives 12 entries a ticket.
    static func drawn(by random: inout SampleRandom, isOpen: Bool) -> SamplePath {
        switch random.below(100) {
        case ..<(isOpen ? 12 : 35): .inquiry
        case ..<(isOpen ? 20 : 50): .lightComplaint
        case ..<(isOpen ? 55 : 80): .repair
        case ..<(isOpen ? 100 : 92): .claim
        default: .withdrawn
        }
    }
}

/// One ticket's matter: who, what, and who works on it.
struct SampleMatter {
    let path: SamplePath
    let customer: SampleCompany.Customer
    let product: SampleCompany.Product
    let subject: SampleSubject
    let urgency: Urgency
    let agent: Person
    let engineer: Person
    let order: String
    let serial: String

    init(path: SamplePath, company: SampleCompany, random: inout SampleRandom) {
        self.path = path
        customer = company.customer(random.skewed(0, company.customers - 1))
        product = random.pick(SampleCompany.products)
        subject = random.pick(path == .inquiry ? SampleSubject.inquiries : SampleSubject.faults)
        let draw = random.below(100)
        urgency = path == .inquiry || draw < 55 ? .general : draw < 85 ? .important : .urgent
        agent = random.pick(SampleStaff.agents)
        engineer = random.pick(SampleStaff.engineers)
        order = "SO20" + random.pick(["23", "24", "25"]) + random.digits(6)
        serial = product.model.filter { $0 != "-" } + "-" + random.digits(7)
    }

    /// `chinese` to a Chinese customer, `english` to any other.
    func say(_ chinese: String, _ english: String) -> String {
        customer.isChinese ? chinese : english
    }

    func opening(received: Instant, random: inout SampleRandom) -> Opening {
        let kind: TicketKind =
            switch path {
            case .inquiry: .inquiry
            case .lightComplaint: .complaint
            case .claim: subject.ground == .quality ? .repair : .complaint
            case .repair, .withdrawn: .repair
            }
        let channel = random.pick([
            Channel.phone, .phone, .phone, .email, .chat, .officialAccount, .webForm,
        ])
        return Opening(
            registration: Registration(
                customer: customer.name, contact: customer.contact, phone: customer.phone,
                channel: channel, kind: kind, problem: subject.problem,
                complaintClass: kind == .complaint ? .quality : nil,
                severity: path == .lightComplaint ? .light : .ordinary,
                subject: subject.subject(product, isChinese: customer.isChinese),
                details: say(subject.chineseDetails, subject.englishDetails),
                goods: Goods(
                    product: say(product.chinese, product.english), model: product.model,
                    serial: serial, order: order, quantity: 1, defective: 1,
                    price: Money(minorUnits: product.price, currency: .cny))),
            urgency: urgency, received: received)
    }
}
