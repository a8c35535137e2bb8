import Casework
import TestSupport
import Testing

@Suite struct `A claim that names a commitment` {
    @Test func `is filed when it was made to the customer, however its number is typed`() throws {
        for number in ["K202603-001", " k202603-001 "] {
            let desk = try RefusalCase.desk()
            #expect(desk.codes(RefusalCase.claim(number), as: "agent").isEmpty)
        }
    }

    @Test func `is filed when it was made to the number of the customer's file`() throws {
        var files = DossierDesk()
        var desk = CaseDesk()
        let name = desk.ticket.registration.customer
        let customer = try files.begin(
            .customer(.enter(CustomerContent(name: name, sort: .company), contact: nil)),
            as: "sales")
        let number = try files.file(PromisePapers.content(customer: customer))
        desk.neighbours.dossiers[number] = files.dossiers[number]
        desk.neighbours.dossiers[customer] = files.dossiers[customer]
        #expect(desk.codes(RefusalCase.claim(number), as: "agent").isEmpty)
    }
}
