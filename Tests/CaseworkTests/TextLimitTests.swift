import Casework
import ServiceTime
import TestSupport
import Testing

/// No text of anything that is asked passes the limit, and each is named by its field.
@Suite struct TextLimitTests {
    /// Something people fill in: its fields, and what is made of their values.
    struct Form: Sendable, CustomTestStringConvertible {
        let name: String
        let fields: [Field]
        let read: @Sendable ([String: FieldValue]) throws -> any Sendable

        var testDescription: String { name }

        /// The places where somebody may write what they like, those within records included.
        var texts: [[String]] {
            fields.flatMap { field -> [[String]] in
                switch field.kind {
                case .text, .longText: [[field.name]]
                case .records(let inner):
                    inner.filter { $0.kind == .text || $0.kind == .longText }
                        .map { [field.name, $0.name] }
                case .choice, .choices, .code, .money, .number, .instant, .yesNo, .digest,
                    .person, .people, .gate, .shares:
                    []
                }
            }
        }
    }

    private static let setting = FieldSetting(
        policy: CasePapers.policy, now: CasePapers.morning, zone: .utc,
        registration: CasePapers.registration())

    static let forms: [Form] =
        Command.Kind.allCases.map { kind in
            Form(name: kind.rawValue, fields: kind.fields) { values in
                try Command(kind, values: values, in: setting)
            }
        }
        + DossierKind.allCases.flatMap(\.commands).map { kind in
            Form(name: "\(kind.dossier.rawValue) \(kind.code)", fields: kind.fields) { values in
                try DossierCommand(kind, values: values, in: setting)
            }
        }
        + [
            Form(name: "open", fields: Opening.fields) { values in
                try Opening(values: values, in: setting)
            },
            Form(name: "delegate", fields: DelegationTerms.fields) { values in
                try DelegationTerms(values: values, by: "finance", in: setting)
            },
        ]

    @Test(arguments: forms)
    func `Every text that is taken is refused over the limit by its own name`(form: Form) throws {
        var sample = SampleForm(form.fields)
        for text in form.texts {
            sample.put("q7x", at: text)
            guard let short = try sample.filled(form.read),
                String(reflecting: short).contains("q7x")
            else { continue }
            sample.put(String(repeating: "q7x", count: TextLimit.bytes / 3 + 1), at: text)
            let long = try #require(try sample.filled(form.read))
            // A contact that comes with a customer has a name as the customer has.
            let name = form.name == "customer enter" && text == ["contact"] ? "name" : text.last
            #expect(
                TextLimit.refusals(in: long, fields: form.fields)
                    == [.textTooLong(field: name ?? "", limit: TextLimit.bytes)],
                "\(text)")
        }
    }

    @Test func `Most texts are reached with what the sample fills in`() throws {
        var (reached, missed): (Int, [String]) = (0, [])
        for form in Self.forms {
            var sample = SampleForm(form.fields)
            for text in form.texts {
                sample.put("q7x", at: text)
                if let taken = try sample.filled(form.read),
                    String(reflecting: taken).contains("q7x")
                {
                    reached += 1
                } else {
                    missed.append("\(form.name) \(text.joined(separator: "."))")
                }
            }
        }
        #expect(reached > 200, "\(reached) reached, not \(missed)")
    }

    @Test func `A text of just the limit is taken`() throws {
        let desk = CaseDesk()
        let long = String(repeating: "x", count: TextLimit.bytes)
        #expect(desk.codes(.note(long), as: "agent").isEmpty)
        #expect(desk.codes(.note(long + "x"), as: "agent") == ["text-too-long"])
    }

    @Test func `Opening, begun dossiers and delegations have the same limit`() throws {
        let long = String(repeating: "长", count: TextLimit.bytes)
        var registration = CasePapers.registration()
        registration.phone = long
        #expect(throws: Refused(reasons: [.textTooLong(field: "phone", limit: TextLimit.bytes)])) {
            try Opening(registration: registration, urgency: .general)
                .decide(in: CaseDesk().context("agent"))
        }
        let content = CustomerContent(name: long, sort: .company)
        var desk = DossierDesk()
        let refused = #expect(throws: Refused.self) {
            try desk.begin(.customer(.enter(content, contact: nil)), as: "sales")
        }
        #expect(refused?.reasons.map(\.code) == ["text-too-long"])
    }
}

/// Values for the fields of a form, with another try for each that does not fit.
struct SampleForm {
    private let fields: [Field]
    private var texts: [String: String] = [:]

    init(_ fields: [Field]) {
        self.fields = fields
    }

    /// Writes one text, and the usual into all others.
    mutating func put(_ text: String, at path: [String]) {
        texts = [path.joined(separator: "."): text]
    }

    /// What is made of the values, with what does not fit taken another way or left out; nil when
    /// nothing comes of it.
    func filled(
        _ read: ([String: FieldValue]) throws -> any Sendable
    ) throws -> (any Sendable)? {
        var tries: [String: Int] = [:]
        for _ in 0..<60 {
            do {
                return try read(values(fields, "", tries))
            } catch let found as FieldProblems {
                guard !found.problems.isEmpty else { return nil }
                for problem in found.problems {
                    let path = problem.field.split(separator: ".").filter { Int($0) == nil }
                    tries[path.joined(separator: "."), default: 0] += 1
                }
            }
        }
        return nil
    }

    private func values(
        _ fields: [Field], _ path: String, _ tries: [String: Int]
    ) -> [String: FieldValue] {
        var values: [String: FieldValue] = [:]
        for field in fields {
            let name = path + field.name
            let samples = texts[name].map { [FieldValue.text($0)] } ?? samples(field, name, tries)
            let place = tries[name] ?? 0
            if place < samples.count { values[field.name] = samples[place] }
        }
        return values
    }

    private func samples(
        _ field: Field, _ name: String, _ tries: [String: Int]
    ) -> [FieldValue] {
        if case .records(let inner) = field.kind {
            return [.list([.record(values(inner, name + ".", tries))])]
        }
        let policy = CasePapers.policy
        let texts: [String] =
            switch field.kind {
            case .text, .longText: ["x", "2026-03-05", "1", "0.05%", "08:00"]
            case .choice(let codes), .choices(let codes): codes
            case .code(let list): policy.codes(list)
            case .money: ["1", "1 CNY"]
            case .number: ["1"]
            case .instant: ["+1d", "-1d"]
            case .yesNo: ["yes"]
            case .digest: [String(repeating: "a", count: 64)]
            case .person, .people: ["agent"]
            case .gate: ["finance"]
            case .shares(.parties): ["company=100"]
            case .shares(.departments): ["quality=100"]
            case .records: []
            }
        return texts.map { .text($0) }
    }
}
