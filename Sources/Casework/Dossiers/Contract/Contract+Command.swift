public import ServiceTime

extension Contract {
    /// What somebody asks for on a contract.
    public enum Command: Hashable, Sendable, Encodable {
        case draft(ContractContent)
        case amend(ContractContent)
        case addDocument(ContractDocument)
        case sign(Signature)
        case extend(until: CivilDate, reason: String)
        case expire(note: String)
        case terminate(reason: String)
        case withdraw(reason: String)
        case note(String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case draft
            case amend
            case addDocument = "add-document"
            case sign
            case extend
            case expire
            case terminate
            case withdraw
            case note
        }
    }
}

extension Contract.Command.Kind: DossierCode {}

extension Contract.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .draft: .draft
        case .amend: .amend
        case .addDocument: .addDocument
        case .sign: .sign
        case .extend: .extend
        case .expire: .expire
        case .terminate: .terminate
        case .withdraw: .withdraw
        case .note: .note
        }
    }

    var texts: [TypedText] {
        switch self {
        case .draft(let content), .amend(let content):
            [
                TypedText("title", content.title), TypedText("customer", content.customer),
                TypedText("scope", content.scope),
            ]
        case .addDocument(let document): [TypedText("document", document.name)]
        case .sign(let signature): [TypedText("signed-by", signature.by)]
        case .extend(_, let reason), .terminate(let reason), .withdraw(let reason):
            [TypedText("reason", reason)]
        case .expire(let note): [TypedText("note", note, required: false)]
        case .note(let note): [TypedText("note", note)]
        }
    }

    var lookups: [DossierKey] {
        switch self {
        case .draft(let content), .amend(let content):
            [.number(content.customer), .name(content.customer)]
        case .addDocument, .sign, .extend, .expire, .terminate, .withdraw, .note: []
        }
    }

    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .draft: content(required: true)
        case .amend: content(required: false)
        case .addDocument:
            [
                Field("document", .text, required: true),
                Field("digest", .digest, required: true),
            ]
        case .sign:
            [Field("signed-by", .text, required: true), Field("signed", .instant, required: true)]
        case .extend:
            [
                Field("valid-until", .instant, required: true),
                Field("reason", .text, required: true),
            ]
        case .terminate, .withdraw: [Field("reason", .longText, required: true)]
        case .expire: [Field("note", .text)]
        case .note: [Field("note", .longText, required: true)]
        }
    }

    private static func content(required: Bool) -> [Field] {
        [
            Field("title", .text, required: required),
            Field("contract-sort", Field.choice(ContractContent.Sort.self), required: required),
            Field("customer", .text, required: required),
            Field("scope", .longText, required: required),
            Field("valid-from", .instant, required: required),
            Field("valid-until", .instant, required: required),
            Field("company-duties", .longText), Field("customer-duties", .longText),
            Field("company-rights", .longText), Field("customer-rights", .longText),
            Field("breach-rate", .text), Field("breach-value", .money),
            Field("breach-amount", .money), Field("breach-cap", .text),
        ]
    }

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> Contract.Command? {
        switch kind {
        case .draft: reader.contract(from: nil).map { .draft($0) }
        case .amend: reader.contract(from: reader.contractNow).map { .amend($0) }
        case .addDocument: reader.contractDocument()
        case .sign: reader.signature()
        case .extend: reader.extending()
        case .expire: .expire(note: reader.words("note"))
        case .terminate: .terminate(reason: reader.words("reason"))
        case .withdraw: .withdraw(reason: reader.words("reason"))
        case .note: .note(reader.words("note"))
        }
    }
}

extension FieldReader {
    fileprivate var contractNow: ContractContent? {
        guard case .contract(let contract)? = setting.dossier?.matter else { return nil }
        return contract.content
    }

    fileprivate mutating func contract(from old: ContractContent?) -> ContractContent? {
        if old != nil {
            keepFilled(
                "title", "contract-sort", "customer", "scope", "valid-from", "valid-until")
        }
        let sort = choice("contract-sort", ContractContent.Sort.self) ?? old?.sort
        let (from, until) = (date("valid-from") ?? old?.from, date("valid-until") ?? old?.until)
        let breach = breach(from: old?.breach)
        var content: ContractContent?
        if let sort, let from, let until {
            content = ContractContent(
                title: text("title") ?? old?.title ?? "", sort: sort,
                customer: text("customer") ?? old?.customer ?? "",
                scope: text("scope") ?? old?.scope ?? "", from: from, until: until)
        }
        content?.companyDuties =
            text("company-duties") ?? kept("company-duties", old?.companyDuties)
        content?.customerDuties =
            text("customer-duties") ?? kept("customer-duties", old?.customerDuties)
        content?.companyRights =
            text("company-rights") ?? kept("company-rights", old?.companyRights)
        content?.customerRights =
            text("customer-rights") ?? kept("customer-rights", old?.customerRights)
        content?.breach = breach
        return content.map { changed($0, from: old) }
    }

    private mutating func breach(from old: BreachTerms?) -> BreachTerms? {
        let terms = BreachTerms(
            dailyRate: rate("breach-rate") ?? kept("breach-rate", old?.dailyRate),
            value: money("breach-value") ?? kept("breach-value", old?.value),
            amount: money("breach-amount") ?? kept("breach-amount", old?.amount),
            cap: rate("breach-cap") ?? kept("breach-cap", old?.cap))
        return terms == BreachTerms() ? nil : terms
    }

    fileprivate mutating func contractDocument() -> Contract.Command? {
        let name = words("document")
        return fileDigest("digest").map { .addDocument(ContractDocument(name: name, digest: $0)) }
    }

    fileprivate mutating func signature() -> Contract.Command? {
        let by = words("signed-by")
        return date("signed").map { .sign(Contract.Signature(by: by, on: $0)) }
    }

    fileprivate mutating func extending() -> Contract.Command? {
        let reason = words("reason")
        return date("valid-until").map { .extend(until: $0, reason: reason) }
    }
}
