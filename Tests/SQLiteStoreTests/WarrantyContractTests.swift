import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// A replacement proved on a ticket stands in the customer's file, in the same transaction.
@Suite struct `The warranty in a store` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func plan() -> PlanContent {
        let now = Desk.start
        return PlanContent(
            options: [
                PlanOption(
                    title: "Replace", measures: [Measure(.replacement)],
                    amount: .zero(.cny), cost: .zero(.cny),
                    bearers: [PartyShare(.company, .whole)], executing: Department("service"),
                    completion: now + .days(7), cycleDays: nil, resources: nil,
                    explanation: "A new spindle comes by 30 September")
            ], chosen: 0)
    }

    @Test(arguments: StoreKind.allCases)
    func `restarts with the proof, once however often it is asked`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        for person in CaseStaff.people where person.login != "administrator" {
            try store.accept(.setPerson(person), by: person.login)
        }
        let customer = CustomerContent(name: "华东电机", sort: .company)
        try store.accept(.begin(.customer(.enter(customer, contact: nil))), by: "sales")
        let today = Desk.identity.zone.date(at: Desk.start)
        let order = CustomerOrder(
            order: "SO-1", product: "主轴", serial: "SN-1",
            delivered: today.advanced(byDays: -90))
        try store.accept(
            .pursue("U202609-001", .customer(.recordOrder(order)), expecting: nil), by: "sales")
        var registration = CasePapers.registration()
        registration.customer = "华东电机"
        registration.goods = Goods(product: "主轴", serial: "SN-1")
        let number = try #require(
            try store.accept(
                .open(Opening(registration: registration, urgency: .general)), by: "agent"
            ).number)
        func act(_ command: Command, _ login: String) throws {
            try store.accept(.act(on: number, command, expecting: nil), by: login)
        }
        try act(.respond(message: "We look into it"), "agent")
        try act(.accept(note: ""), "agent")
        try act(.recordFinding(CasePapers.finding()), "engineer")
        try act(.determineLiability(CasePapers.liability()), "engineer")
        try act(.concludeDiagnosis(note: ""), "engineer")
        try act(.proposePlan(plan()), "engineer")
        try act(.submitPlan, "engineer")
        try approve(number, in: store)
        try act(.sendPlan(means: "e-mail"), "agent")
        try act(.recordConsent(CasePapers.answer()), "agent")
        let proof = Command.recordProof(measure: 0, number: "SF-77", paid: nil, note: nil)
        let key = IdempotencyKey.random()
        let request = Request.act(on: number, proof, expecting: nil)
        let receipt = try store.accept(request, by: "logistics", key: key)
        #expect(try store.accept(request, by: "logistics", key: key).isRepeat)
        guard case .customer(let file)? = try store.dossier("U202609-001")?.matter else { return }
        #expect(receipt.number == number && receipt.facts.count == 1)
        #expect(file.warranties.map(\.proof) == [nil, "SF-77"])
        #expect(file.warranties.map(\.ticket) == [nil, number])
        #expect(file.warranties.map(\.from) == [today.advanced(byDays: -90), today])
        if let file = store as? SQLiteStore {
            let found = try file.verify()
            #expect(found.holds && found.staleRow == nil)
        }
    }

    private func approve(_ number: String, in store: any Store) throws {
        for login in ["quality-head", "service-head", "finance", "legal", "executive"] {
            let ticket = try store.ticket(number)
            guard ticket?.planning?.phase.code == "in-approval" else { return }
            _ = try? store.accept(
                .act(on: number, .approve(nil, digest: nil, note: nil), expecting: nil), by: login)
        }
    }
}
