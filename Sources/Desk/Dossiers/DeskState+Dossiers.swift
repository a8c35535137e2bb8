import Casework
import Journal
import ServiceTime
import Terminal
import Wording

/// The dossier whose page, menu or form is open.
struct OpenDossier: Sendable {
    let dossier: Dossier
    let facts: [DossierFact]
    let policy: Policy
    /// Others that rest on it: a customer's contracts and commitments, a contract's commitments.
    let related: [Dossier]
}

// What is no ticket: lists by kind, a page of everything on one, its commands and their forms.
extension DeskState {
    /// Lists the kinds, each with how many are open, what the person was told of, and what may be
    /// begun.
    mutating func offer(_ counts: [(kind: DossierKind, count: Int)], told: Int) {
        let context = Context(person: person, now: now, policy: policy, roster: roster)
        let lists = counts.map { kind, count in
            ChoiceList.Item(
                look.words.heading(kind), note: "\(count)", code: kind.rawValue,
                choice: .dossiers(.kind(kind)))
        }
        let all = ChoiceList.Item(
            look.title(.all), note: "\(counts.map(\.count).reduce(0, +))",
            choice: .dossiers(.all))
        let escalated = ChoiceList.Item(
            look.title(.escalated), note: "\(told)", choice: .dossiers(.escalated))
        let begins = DossierKind.allCases.map { kind in
            let reasons = kind.refusals(in: context, beside: DossierShelf())
            return ChoiceList.Item(
                look.words(kind.beginning), note: look.words.help(kind.beginning),
                reasons: reasons.map { look.words($0) }, code: kind.beginning.code,
                choice: .dossierCommand(kind.beginning, number: nil))
        }
        dialogs.append(.picker(ChoiceList(look(.doDossiers), lists + [all, escalated] + begins)))
    }

    /// Lists dossiers, what is due first in front; a list that stands there already keeps its
    /// place and what was typed.
    mutating func offer(
        _ rows: [DossierRow], of listing: DossierListing, typed: String, count: Int
    ) {
        let today = identity.zone.date(at: now)
        let items = rows.map { row in
            let parts = [
                look.words.state(row.state(on: today), of: row.kind), row.due.map(countdown),
                row.customer == row.title ? nil : row.customer,
                row.until.map { "→\($0)" },
            ]
            return ChoiceList.Item(
                "\(row.number) \(row.title)",
                note: parts.compactMap(\.self).joined(separator: " · "), code: row.number,
                choice: .dossier(row.number))
        }
        let title = "\(look.title(listing)) · \(count)"
        guard case .picker(let standing)? = dialogs.last, standing.listing == listing else {
            return dialogs.append(
                .picker(
                    ChoiceList(
                        title, items, listing: listing, total: count,
                        filter: TextField(typed))))
        }
        dialogs[dialogs.count - 1] = .picker(
            ChoiceList(
                title, items, listing: listing, total: count, filter: standing.filter,
                selected: standing.selected))
    }

    private func countdown(to due: Instant) -> String {
        let isOver = due < now
        let words = look.words(isOver ? ServiceClock.State.breached : .running)
        return "\(words) \(TimeText.deadline(due, in: identity.zone))"
    }

    /// Shows everything on a dossier; its menu opens from there.
    mutating func show(_ open: OpenDossier) {
        dossier = open
        var page = page(of: open)
        page.menu = menu(of: open)
        dialogs.append(.explain(page))
    }

    /// What can be done with a dossier, what is not open now with the reason.
    func menu(of open: OpenDossier) -> ChoiceList {
        let context = Context(person: person, now: now, policy: open.policy, roster: roster)
        let menu = open.dossier.menu(in: context)
        let ordered = menu.filter(\.refusals.isEmpty) + menu.filter { !$0.refusals.isEmpty }
        let items = ordered.map { kind, refusals in
            ChoiceList.Item(
                look.words(kind), note: look.words.help(kind),
                reasons: refusals.map { look.words($0) }, code: kind.code,
                choice: .dossierCommand(kind, number: open.dossier.number))
        }
        return ChoiceList("\(open.dossier.number) \(look(.menu))", items)
    }

    /// Everything on a dossier as a text to read.
    func page(of open: OpenDossier) -> ScrolledText {
        let width = max(20, pageColumns)
        var document = DetailDocument(
            width: width, look: look, zone: identity.zone, roster: roster)
        document.add(open, at: now)
        let lines = document.lines.map { line -> ScrolledText.Line in
            switch line {
            case .heading(let text): .init(text.plain, .heading)
            case .entry(let label, let value, let role):
                .init(label.padded(to: document.labelWidth) + value.plain, role)
            case .text(let text, let role): .init(text.plain, role)
            case .blank, .stages, .clock: .init("")
            }
        }
        return ScrolledText(
            "\(open.dossier.number) \(open.dossier.summary.title)", lines,
            dossier: open.dossier.number)
    }

    /// Opens the form of a command; a dossier is begun where there is none.
    mutating func openForm(_ kind: DossierCommand.Kind, on open: OpenDossier?, draft: Draft?) {
        dossier = open
        let number = open?.dossier.number
        var form = FormState(
            .dossier(kind, number: number, expecting: open?.dossier.version),
            title: [number, look.words(kind)].compactMap(\.self).joined(separator: " "),
            help: look.words.help(kind),
            fields: FormBuilder(
                look: look, loaded: nil, roster: roster, person: person, now: now
            ).fields(of: kind, on: open?.dossier, under: open?.policy ?? policy))
        if let draft {
            form.fill(from: draft)
            say(look(.draftRestored))
        }
        dialogs.append(.form(form))
    }
}

extension DisplayText {
    /// The text with blanks behind it up to a width, and one at least.
    fileprivate func padded(to width: Int) -> String {
        plain + String(repeating: " ", count: max(1, width - columns))
    }
}

extension FormBuilder {
    /// The fields of a command on a dossier; lists of records have commands of their own.
    func fields(
        of kind: DossierCommand.Kind, on dossier: Dossier?, under policy: Policy
    ) -> [FormField] {
        if let filing = fieldsOfFile(kind, on: dossier, under: policy) { return filing }
        let plain = kind.fields.filter { field in
            if case .records = field.kind { return false }
            return true
        }
        var fields = fields(plain, under: policy)
        let changes = kind.changingContent
        for index in fields.indices {
            let name = fields[index].name
            if let lines = lines(name, of: dossier, policy) {
                var field = field(plain[index], under: policy, options: lines)
                field.entry = .one(nil)
                field.fills = fills(name, of: dossier)
                field.fillsKnown = changes != nil
                fields[index] = field
            }
            fields[index].label = DisplayText(
                look.words.label(fields[index].name, of: kind.dossier))
            switch fields[index].name {
            // The decision is bound to the version the person has on the screen.
            case "digest":
                if case .commitment(let commitment)? = dossier?.matter {
                    let version = commitment.adjustment?.version ?? commitment.version
                    fields[index].entry = .bound(
                        version.digest.hex,
                        DisplayText("v\(version.number)  \(version.digest.short)"))
                }
            case "ticket":
                if case .audit(let audit)? = dossier?.matter {
                    let next = audit.sample.cases.first { audit.examined[$0] == nil }
                    fields[index].set(next ?? "")
                }
            case "promisor", "manager": fields[index].set(dossier == nil ? person.login : "")
            default: break
            }
            switch changes {
            case .content?:
                guard let value = dossier?.value(of: name) else { continue }
                fields[index].set(value)
                fields[index].known = fields[index].value
            case .post?: fields[index].set(dossier?.value(of: name) ?? "")
            case nil: break
            }
        }
        return fields
    }
}

extension DossierCommand.Kind {
    /// What of a dossier a form changes, which stands in it when it opens.
    fileprivate enum Changing {
        /// What it says; only what was changed is sent.
        case content
        /// Who answers for it; all of it is sent.
        case post
    }

    fileprivate var changingContent: Changing? {
        let contents = ["amend", "rewrite", "revise", "propose-adjustment"]
        if contents.contains(where: { code.hasSuffix($0) }) { return .content }
        return ["assign", "route"].contains { code.hasSuffix($0) } ? .post : nil
    }
}
