import EvidenceStore
import Journal

// What the command line says, in English.
extension Saying {
    var english: String {
        switch self {
        case .noLanguage(let text): "“\(text)” is no language; write en, zh-Hans or zh-Hant"
        case .noInstant(let option, let text):
            "\(option): “\(text)” is no instant; write 2026-02-13T17:30:00+08:00"
        case .noDay(let option, let text): "\(option): “\(text)” is no day; write 2026-12-01"
        case .notMidnight(let option, let day):
            "\(option): a policy comes into force when a day begins; write \(day)"
        case .noCommand(let text, let known): "“\(text)” is no command; there are \(known)"
        case .noContext(let text, let known): "“\(text)” is no context; there are \(known)"
        case .noTheme(let text, let known): "“\(text)” is no theme; write \(known)"
        case .noneOf(let text, let known): "“\(text)” is none of \(known)"
        case .noState(let text, let known): "--state: “\(text)” is none of \(known)"
        case .noRole(let text, let known): "“\(text)” is no role; there are \(known)"
        case .rolesMissing(let known): "write one or more of \(known)"
        case .noEncoding(let text, let known): "“\(text)” is no encoding; there are \(known)"
        case .noFilterWord(let text, let known):
            "--filter: “\(text)” is not understood; there are \(known)"
        case .noCode(let option, let text, let nearest, let known):
            "\(option): “\(text)” is not known\(question(nearest))\nKnown are: \(known)."
        case .noAnswer(let text, let known): "“\(text)” is none of \(known)"
        case .noZone(let text, let nearest):
            "“\(text)” is no time zone" + (nearest.map { "; did you mean \($0)?" } ?? "")
        case .limitNegative: "--limit is 0 or more"
        case .bothAlone: "--duties and --tickets leave nothing to list; give one of them"
        case .ticketsOutOfRange: "--tickets is between 0 and 100000000"
        case .openOutOfRange: "--open is between 0 and --tickets"
        case .noPause(let text): "--pause: “\(text)” is no pause; write FROM/TO"
        case .pauseTurned(let text): "--pause: “\(text)” ends before it begins"
        case .endsBeforeStart(let text): "--to: “\(text)” is before --from"
        case .noTarget(_, let problem): "--target: \(problem)"
        case .noSetting(let text): "--set: “\(text)” is no field=value"
        case .noRecord(let text): "--set: “\(text)” names no record; write options.1.title=…"
        case .bodyTooLong(let file, let limit):
            "\(file): has over \(limit >> 20) MiB; the fields of one command take less"
        case .unreadable(let file): "\(file): cannot be read"
        case .noJSONObject(let file): "\(file): is no JSON object"
        case .noJSON(let file): "\(file): is no JSON"
        case .notUTF8(let file): "\(file): is not UTF-8"
        case .noMapping(let file, let known): "\(file): there is no such file; built in is \(known)"
        case .filesMissing: "Give files, or a folder with --folder."
        case .caseMissing: "give a ticket's number, --file or --set"
        case .asNeedsOpenStore:
            "This store takes the person who is logged in at the system; --as works "
                + "only in an open store (makegood init --identity open)."
        case .nowNeedsOpenStore:
            "This store takes the time of the system; --now works only in an open store"
                + " (makegood init --identity open)."
        case .nowNeedsOpenIdentity: "--now works only with --identity open."
        case .notOnStaff(let login):
            "“\(login)” is not on the staff of this store. An administrator enters them"
                + " with: makegood staff add \(login) --name NAME --department DEPARTMENT "
                + "--roles agent"
        case .unknownPerson(let login): "“\(login)” is not on the staff."
        case .noTicket(let number): "There is no ticket \(number)."
        case .noTicketIn(let number, let store): "There is no ticket \(number) in \(store)."
        case .noDossier(let number): "There is no dossier \(number)."
        case .noDossierIn(let number, let store): "There is no dossier \(number) in \(store)."
        case .keyReused(let key): "The key \(key) names another request."
        case .unknownOutcome(let failure):
            "It is not known whether this was written: \(failure) Look at the ticket "
                + "before you do it again."
        case .hasChanged(let number, let changes): "\(number) has changed: \(changes)"
        case .firstPersonFailed(let problem): "The first person could not be entered: \(problem)"
        case .sampleStaffFailed(let problem): "The sample staff could not be entered: \(problem)"
        case .noSampleAgent: "The sample has no agent."
        case .noFolder(let base, let problem): "No folder can be made in \(base): \(problem)."
        case .needsTerminal:
            "The desk needs a terminal. In a script use makegood ticket list and so on."
        case .storeMade(let path, let mode, let zone): "\(path): \(mode), \(zone)"
        case .chainHolds(let entries, let tickets, let rate):
            "\(entries) entries, \(tickets) tickets: the chain holds (\(rate) entries/s)"
        case .recordCut(let number):
            "The rows of \(number) tell of entries that are not in the record: its end looks cut "
                + "off. Keep this file, take a copy from before, and compare the head with the "
                + "newest one you know; audit rebuild would only hide the loss."
        case .recordFits(let entries, let tickets, let rate):
            "\(entries) entries, \(tickets) tickets: everything fits (\(rate) entries/s)"
        case .recordEnd(let size, let hash): "head \(size) \(hash)"
        case .entryUnfit(let sequence, let stream, let kind, let problem):
            "Entry \(sequence) (\(stream), \(kind)) does not fit: \(problem)"
        case .rowsDiffer(let number):
            "The rows of \(number) differ from the record: run makegood audit rebuild"
        case .rebuilt(let tickets): "\(tickets) tickets rebuilt"
        case .entryMisplaced(let expected, let found):
            "an entry is missing, repeated or misplaced: \(expected) belongs here, not \(found)"
        case .entryUnchained(let expected, let found):
            "it does not continue the entry before it (\(found), expected \(expected))"
        case .entryAltered(let expected, let found):
            "its contents are not those that were hashed (\(found), they give \(expected))"
        case .entryTooEarly(let previous, let found):
            "it was recorded before the entry in front (\(found) < \(previous))"
        case .entryOutOfTurn(let expected, let found):
            "its stream skips or repeats: version \(expected) should stand here, not \(found)"
        case .entryUnreadable(let problem): "\(problem)"
        case .fileWrong(let digest, let number, let name, let state):
            "Evidence \(digest) of \(number) (\(name)) is \(state)"
        case .fileMissing: "missing"
        case .fileAltered: "altered"
        case .fileUnreadable: "unreadable"
        case .fileWhole: "whole"
        case .filesWhole(let whole, let bytes, let elsewhere):
            "\(whole) files of evidence are whole, \(bytes) bytes"
                + (elsewhere > 0 ? ", \(elsewhere) cited that are kept elsewhere" : "")
        case .filesDisposed(let count): "\(count) disposed of after their term; their hashes stay"
        case .fileDisposed(let isGone):
            isGone ? "disposed of" : "disposed of here; another ticket cites it"
        case .fileOfOther(let number): "It came with \(number): dispose of it there."
        case .fileUncited(let name): "No ticket cites \(name)"
        case .fileAdded: "added"
        case .fileKnown: "there already"
        case .folderEmpty(let folder): "\(folder) has no files."
        case .severalFiles(let number, let start, let found):
            "Several files of \(number) begin with \(start): \(found)"
        case .noFile(let number, let start):
            "No file of \(number) begins with \(start); give at least 4 digits "
                + "(makegood evidence list \(number))."
        case .noMistakes(let file): "\(file): no mistakes"
        case .open: "open"
        case .closed: "closed"
        case .promiseShared:
            "Every desk of this host opens the file itself and shares it with the others."
        case .promiseKept:
            "What was acknowledged is on the disk: commits wait for the disk, one at a time."
        case .promiseNoticed: "A change to the past is noticed and named by makegood audit verify."
        case .promiseNoProof:
            "Whoever may write the file could replace it whole: no proof against its own users."
        case .promiseLogin:
            "The person is the login at the system; nobody acts as another from here."
        case .promiseOpen:
            "This store is open: anyone may act as anyone and give the time. Not for real work."
        case .unknown: "unknown"
        case .factStore: "store"
        case .factID: "id"
        case .factWay: "way"
        case .factIdentity: "identity"
        case .factZone: "zone"
        case .factLanguage: "language"
        case .factCreated: "created"
        case .factEntries: "entries"
        case .factHead: "head"
        case .factMode: "mode"
        case .factOwner: "owner"
        case .factBytes: "bytes"
        case .factHolidays: "holidays"
        case .factClockSteps: "clock-steps"
        case .factUndated: "clocks-without-date"
        case .holidaysMissing(let calendar, let year):
            "Calendar \(calendar) has no public holidays for \(year): clocks that run into it have"
                + " no date. Put their file into the holidays folder and adopt the policy again."
        case .mayNotImport(let login): "\(login) may not open tickets, so not import any either."
        case .interrupted: "Interrupted."
        case .interruptedReading: "Interrupted; nothing was taken in."
        case .interruptedWriting: "Interrupted; run it again to take in the rest."
        case .failedWriting(let failure):
            "\(failure) What was taken in before stays; run it again for the rest."
        case .moreMistakes(let count): "… and \(count) more"
        case .lineLeftOut(let line, let id, let problem): "line \(line): \(id): \(problem)"
        case .workedOn(let line, let id, let number, let steps):
            "line \(line): \(id): \(number) has been worked on here, so its \(steps) new rows were "
                + "left out; enter what is missing there as notes"
        case .tooEarly(let line, let id, let number, let at, let last):
            "line \(line): \(id): this row of \(at) lies before the last one of \(number), "
                + "\(last), so its new rows were left out; import all of its rows at once into a "
                + "new store, or enter what is missing there as notes"
        case .imported(let tally): imported(tally)
        case .generated(let tickets, let entries, let rate):
            "\(tickets) tickets, \(entries) entries, \(rate) entries/s"
        case .storeFailed(let failure):
            failure.description
        case .evidenceFailed(let failure):
            failure.message
        case .noCommitment: "No commitment applies."
        case .nothingFound: "Nothing found."
        case .nothingComputed(let number):
            "Nothing has been computed on \(number); give --set method=…"
        case .edition(let version, let day): "policy version \(version) from \(day)"
        case .editionInList(let version, let day): "\(version)  from \(day)"
        case .noDifferences: "no differences"
        case .policyUnchanged(let version, let day):
            "nothing changed: version \(version) from \(day) says the same"
        case .policyReverts(let version):
            "Left out of the file, these go back from version \(version) to the standard"
                + " (with --keep they stay):"
        case .neverInForce(let version, let day):
            "Version \(version), adopted for \(day), will never come into force."
        case .farAhead(let day): "\(day) is more than a year ahead."
        case .departmentsGone(let codes): "Departments there are no longer: \(codes)"
        case .departmentUsed(let code, let staff, let tickets):
            "Department \(code) is not in the policy, but has staff (\(staff)) and \(tickets)"
                + " open tickets."
        case .adoptIt: "Adopt it? [y/N] "
        case .nothingAdopted: "Nothing was adopted."
        case .nothingPending: "No version waits to come into force."
        case .superseded: "superseded"
        case .historyUnfit(let number):
            "The history of \(number) does not fold; run makegood audit verify."
        case .warning(let text): "warning: \(text)"
        case .beforeFirst(let version, let day):
            "No policy was in force then; version \(version), the first, is from \(day)."
        case .trialTickets(let count, let day):
            "\(Self.counted(count, "ticket")) received since \(day)"
        case .trialDossiers(let count, let day):
            "\(Self.counted(count, "dossier")) with deadlines running since \(day)"
        case .trialBroken(let clock): "deadline \(clock): broken"
        case .trialMet(let clock): "deadline \(clock): met"
        case .trialAsked(let gate): "gate \(gate): asked"
        case .trialNotAsked(let gate): "gate \(gate): not asked"
        case .trialMore: "paid more"
        case .trialLess: "paid less"
        case .trialDeadlines(let what, let count, let numbers):
            "\(what), \(Self.counted(count, "deadline")): \(numbers)"
        case .trialPlans(let what, let count, let numbers):
            "\(what), \(Self.counted(count, "plan")): \(numbers)"
        case .trialSum(let what, let sum, let count, let numbers):
            "\(what), \(sum) in \(Self.counted(count, "plan")): \(numbers)"
        case .trialUncomputed(1): "1 plan pays without a computed amount and was not replayed"
        case .trialUncomputed(let count):
            "\(count) plans pay without a computed amount and were not replayed"
        case .trialSame: "no deadline, no gate and no amount would have been otherwise"
        case .departmentUnknown(let department, let known):
            "No gate knows the department “\(department)”; the policy has \(known)."
        case .withdrawn: "withdrawn"
        case .over: "over"
        case .ahead: "ahead"
        case .running: "running"
        case .lapsed: "lapsed"
        case .verifying: "verifying"
        case .readingEvidence: "reading evidence"
        case .checking: "checking"
        case .rebuilding: "rebuilding"
        case .reading: "reading"
        case .writing: "writing"
        case .entries: "entries"
        case .files: "files"
        case .tickets: "tickets"
        case .rows: "rows"
        case .events: "events"
        case .left(let time): "\(time) left"
        case .minutes(let minutes, let seconds): "\(minutes) min \(seconds) s"
        case .seconds(let seconds): "\(seconds) s"
        }
    }

    private func question(_ nearest: String?) -> String {
        nearest.map { "; did you mean “\($0)”?" } ?? ""
    }

    private func imported(_ tally: ImportTally) -> String {
        "\(tally.tickets) tickets, \(tally.entries) entries "
            + (tally.isDry ? "would be written" : "written")
            + (tally.continued == 0 ? "" : ", \(tally.continued) tickets continued")
            + (tally.known == 0 ? "" : ", \(tally.known) were there already")
            + (tally.rowsLeftOut == 0 ? "" : ", \(tally.rowsLeftOut) rows left out")
            + (tally.casesLeftOut == 0 ? "" : ", \(tally.casesLeftOut) cases left out")
    }
}

extension Saying {
    /// A number with what it counts: `1 plan`, `2 plans`.
    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
