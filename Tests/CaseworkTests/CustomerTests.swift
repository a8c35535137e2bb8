import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A customer's file` {
    private var desk = DossierDesk()

    private func company(_ name: String) -> DossierCommand {
        .customer(.enter(CustomerContent(name: name, sort: .company), contact: nil))
    }

    private func person(_ name: String, _ phone: String?) -> DossierCommand {
        .customer(
            .enter(
                CustomerContent(name: name, sort: .person),
                contact: CustomerContact(name: name, phone: phone)))
    }

    @Test mutating func `is entered once for a company, whatever the width of its name`() throws {
        let number = try desk.begin(company("华东电机 ABC"), as: "sales")
        #expect(desk.codes(company("华东电机ＡＢＣ"), as: "agent") == ["same-customer"])
        #expect(desk.codes(company("华东电机厂"), as: "agent") == [])
        #expect(desk.dossiers[number]?.state == "active")
    }

    @Test mutating func `tells two persons of one name apart by their numbers`() throws {
        try desk.begin(person("王芳", "138 0000 0001"), as: "agent")
        #expect(desk.codes(person("王芳", "13800000001"), as: "agent") == ["same-customer"])
        #expect(desk.codes(person("王芳", "13800000002"), as: "agent") == [])
    }

    @Test mutating func `is not kept by an auditor or administrator`() {
        #expect(desk.codes(company("A"), as: "auditor") == ["role-missing"])
        #expect(desk.codes(company(" "), as: "finance") == ["role-missing", "text-empty"])
    }

    @Test mutating func `is merged without losing either, and taken apart again`() throws {
        let kept = try desk.begin(company("华东电机"), as: "sales")
        let double = try desk.begin(company("华东电机厂"), as: "sales")
        let order = CustomerOrder(order: "SO-1", product: "主轴")
        try desk.perform(.customer(.recordOrder(order)), on: double, as: "agent")
        let merge = DossierCommand.customer(.merge(into: kept, reason: "same"))
        #expect(desk.codes(merge, on: kept, as: "sales") == ["merges-with-itself"])
        #expect(desk.codes(merge, on: double, as: "agent") == ["role-missing"])
        try desk.perform(merge, on: double, as: "sales")
        #expect(desk.dossiers[double]?.state == "merged")
        let back = DossierCommand.customer(.merge(into: double, reason: "same"))
        #expect(desk.codes(back, on: kept, as: "sales") == ["merges-into-merged"])
        #expect(
            desk.codes(.customer(.recordOrder(order)), on: double, as: "agent")
                == ["dossier-state"])
        try desk.perform(.customer(.unmerge(reason: "no")), on: double, as: "sales")
        guard case .customer(let customer)? = desk.dossiers[double]?.matter else {
            Issue.record("no customer")
            return
        }
        #expect(customer.orders == [order])
    }

    @Test mutating func `keeps orders, contacts and the reason of a key customer`() throws {
        let number = try desk.begin(person("王芳", nil), as: "agent")
        let order = CustomerOrder(order: "SO-1", product: "主轴")
        try desk.perform(.customer(.recordOrder(order)), on: number, as: "agent")
        #expect(
            desk.codes(.customer(.recordOrder(order)), on: number, as: "agent") == ["same-order"])
        #expect(
            desk.codes(.customer(.correctOrder(1, order)), on: number, as: "agent")
                == ["no-such-line"])
        let contact = CustomerContact(name: "王芳")
        #expect(
            desk.codes(.customer(.addContact(contact)), on: number, as: "agent")
                == ["same-contact"])
        try desk.perform(.customer(.removeContact(0, reason: "left")), on: number, as: "agent")
        #expect(
            desk.codes(.customer(.removeContact(0, reason: "left")), on: number, as: "agent")
                == ["no-such-line"])
        #expect(
            desk.codes(.customer(.unmarkKey(reason: "x")), on: number, as: "sales") == ["not-key"])
        try desk.perform(.customer(.markKey(reason: "frame")), on: number, as: "sales")
        #expect(
            desk.codes(.customer(.markKey(reason: "x")), on: number, as: "sales")
                == ["already-key"])
        #expect(desk.codes(.customer(.note("")), on: number, as: "sales") == ["text-empty"])
    }
}
