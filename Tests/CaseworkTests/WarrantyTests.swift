import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A warranty` {
    private let delivered = CivilDate(dayNumber: 20_400)
    private let today = CivilDate(dayNumber: 20_500)

    private func customer() throws -> Customer {
        var desk = DossierDesk()
        let number = try desk.begin(
            .customer(.enter(CustomerContent(name: "华东电机", sort: .company), contact: nil)),
            as: "sales")
        let order = CustomerOrder(
            order: "SO-1", product: "主轴", serial: "SN-1", delivered: delivered)
        try desk.perform(.customer(.recordOrder(order)), on: number, as: "sales")
        guard case .customer(let customer)? = desk.dossiers[number]?.matter else {
            throw Refused(reasons: [])
        }
        return customer
    }

    private func ticket() -> Ticket {
        CaseDesk(
            Registration(
                customer: "华东电机", channel: .phone, kind: .repair, problem: "hardware-fault",
                subject: "x", goods: Goods(product: "主轴", serial: "SN-1", part: "P-7"))
        ).ticket
    }

    private func terms(
        _ measure: MeasureKind, _ restart: WarrantyTerm.Subject
    ) throws -> (new: WarrantyTerm, former: WarrantyTerm?)? {
        var policy = CasePapers.policy
        policy.warranty = WarrantyPolicy(months: 12, restart: restart)
        let event = try customer().restart(
            by: measure, proof: "W-1", on: ticket(), at: today, under: policy)
        guard case .warrantyRestarted(let term, let former)? = event else { return nil }
        return (term, former)
    }

    @Test func `begins anew with a replaced unit, and the old term stays`() throws {
        let found = try #require(try terms(.replacement, .part))
        #expect(found.new.subject == .unit && found.new.part == nil)
        #expect(found.new.from == today && found.new.proof == "W-1")
        #expect(found.new.until == CivilDate(year: 2027, month: 2, day: 15))
        #expect(found.former?.from == delivered)
        #expect(found.former?.until == CivilDate(year: 2026, month: 11, day: 7))
    }

    @Test func `begins for the part or the unit, as the policy says`() throws {
        let part = try #require(try terms(.parts, .part))
        #expect(part.new.subject == .part && part.new.part == "P-7")
        let unit = try #require(try terms(.parts, .unit))
        #expect(unit.new.subject == .unit)
    }

    @Test(arguments: [MeasureKind.payment, .refund, .repair, .visit, .apology])
    func `does not begin with anything but a replacement`(_ measure: MeasureKind) throws {
        #expect(try terms(measure, .unit) == nil)
    }

    @Test func `that ends last counts on a day`() throws {
        var desk = DossierDesk()
        desk.now = desk.now + .days(1)
        let old = WarrantyTerm(subject: .unit, serial: "SN-1", from: delivered, until: today)
        let new = WarrantyTerm(
            subject: .unit, serial: "SN-1", from: today, until: today.advanced(byDays: 9))
        let event = Customer.Event.warrantyRestarted(term: new, former: old)
        let entered = Customer.Event.entered(
            content: CustomerContent(name: "A", sort: .company), contact: nil)
        let book = PolicyBook(PolicyBook.Edition(desk.policy, from: delivered))
        let dossier = try Dossier(
            number: "U202603-001",
            facts: [
                DossierFact(.customer(entered), policy: 1, by: "a", at: desk.now),
                DossierFact(.customer(event), by: "a", at: desk.now),
            ], under: book)
        guard case .customer(let customer) = dossier.matter else { return }
        #expect(customer.warranties == [old, new])
        #expect(customer.warranty(serial: "SN-1", order: nil, on: today) == new)
        let before = today.advanced(byDays: -1)
        #expect(customer.warranty(serial: "SN-1", order: nil, on: before) == old)
        #expect(customer.warranty(serial: "SN-2", order: nil, on: before) == nil)
    }
}
