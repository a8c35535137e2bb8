import ArgumentParser
import Casework
import Journal
import SQLiteStore
import ServiceTime

extension TicketCommand {
    /// `makegood ticket open`: registers what a customer reports.
    struct Open: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open a ticket and print it as JSON.",
            discussion: """
                Example: makegood ticket open --customer 华东电机 --phone 13800000001 --channel phone \
                --kind complaint --problem hardware-fault --urgency urgent --subject 主轴异响
                """)

        @Option(help: "The customer: a company or a person. Required.") var customer: String?
        @Option(help: "The number to call back.") var phone: String?
        @Option(help: "Whom to call back, when it is not the customer.") var contact: String?
        @Option(
            help: "phone, email, chat, official-account, web-form, letter, walk-in …. Required.")
        var channel: String?
        @Option(help: "repair, inquiry, complaint or suggestion. Required.") var kind: String?
        @Option(help: "A problem of the policy, such as hardware-fault. Required.") var problem:
            String?
        @Option(name: .customLong("class"), help: "quality, human or other, for a complaint.")
        var complaintClass: String?
        @Option(help: "light, ordinary or severe.") var severity: String?
        @Option(help: "urgent, important or general. Required.") var urgency: String?
        @Option(help: "What it is about, in a few words. Required.") var subject: String?
        @Option(help: "What the customer says.") var description: String?
        @Option(help: "The product's name.") var product: String?
        @Option(help: "The model.") var model: String?
        @Option(help: "The serial number.") var serial: String?
        @Option(help: "The order number.") var order: String?
        @Option(help: "The part number.") var part: String?
        @Option(help: "The batch.") var batch: String?
        @Option(help: "When it was bought.") var purchased: String?
        @Option(help: "When it was delivered.") var delivered: String?
        @Option(help: "How many pieces.") var quantity: String?
        @Option(help: "How many of them are defective.") var defective: String?
        @Option(help: "The price, such as 12480 or CNY 12480.00.") var price: String?
        @Option(help: "When the customer reported it; now when left out.") var received: String?
        @Flag(help: "Print refusals as JSON too.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            let policy = try told { () throws(StoreFailure) in
                try session.store.policy(at: session.now)
            }
            _ = try session.person()
            do {
                let opening = try opening(under: policy, session)
                let receipt = try session.submit(.open(opening))
                guard let number = receipt.number else { return }
                Output.line(try session.document(number).description)
            } catch let refusals as Refusals {
                throw refusals.ended(json: json)
            }
        }

        /// The ticket to open; a problem the policy does not know is told with what else is wrong.
        private func opening(under policy: Policy, _ session: Session) throws -> Opening {
            do {
                return try session.reading {
                    try Opening(
                        values: values,
                        in: FieldSetting(policy: policy, now: session.now, zone: session.zone))
                }
            } catch let found as Refusals {
                guard let problem, !policy.problems.contains(problem) else { throw found }
                let unknown = Refusal.unknownCode(
                    field: "problem", value: problem, known: policy.problems)
                throw Refusals(reasons: found.reasons + [session.reason(unknown)])
            }
        }

        /// What was given, by the names of `Opening.fields`.
        private var values: [String: FieldValue] {
            let given: [String: String?] = [
                "customer": customer, "phone": phone, "contact": contact, "channel": channel,
                "kind": kind, "problem": problem, "class": complaintClass, "severity": severity,
                "urgency": urgency, "subject": subject, "description": description,
                "product": product, "model": model, "serial": serial, "order": order,
                "part": part, "batch": batch, "purchased": purchased, "delivered": delivered,
                "quantity": quantity, "defective": defective, "price": price,
                "received": received,
            ]
            return given.compactMapValues { $0.map { .text($0) } }
        }
    }
}
