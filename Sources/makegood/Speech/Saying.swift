import EvidenceStore
import Journal
import Wording

/// A sentence of the command line to people, apart from its words.
///
/// What programs read, JSON and codes, is no sentence and stays as it is in every language.
enum Saying {
    // Wrong usage.
    case noLanguage(String)
    case noInstant(option: String, String)
    case noDay(option: String, String)
    case notMidnight(option: String, day: String)
    case noCommand(String, known: String)
    case noContext(String, known: String)
    case noTheme(String, known: String)
    case noneOf(String, known: String)
    case noState(String, known: String)
    case noRole(String, known: String)
    case rolesMissing(known: String)
    case noEncoding(String, known: String)
    case noFilterWord(String, known: String)
    case noCode(option: String, String, nearest: String?, known: String)
    case noAnswer(String, known: String)
    case noZone(String, nearest: String?)
    case limitNegative
    case bothAlone
    case ticketsOutOfRange
    case openOutOfRange
    case noPause(String)
    case pauseTurned(String)
    case endsBeforeStart(String)
    case noTarget(String, problem: String)
    case noSetting(String)
    case noRecord(String)
    /// The limit in bytes.
    case bodyTooLong(String, limit: Int)
    case unreadable(String)
    case noJSONObject(String)
    case noJSON(String)
    case notUTF8(String)
    case noMapping(String, known: String)
    case filesMissing
    case caseMissing

    // The session.
    case asNeedsOpenStore
    case nowNeedsOpenStore
    case nowNeedsOpenIdentity
    case notOnStaff(String)
    case unknownPerson(String)
    case noTicket(String)
    case noTicketIn(String, store: String)
    case noDossier(String)
    case noDossierIn(String, store: String)
    case keyReused(String)
    case unknownOutcome(String)
    case hasChanged(String, by: String)
    case firstPersonFailed(String)
    case sampleStaffFailed(String)
    case noSampleAgent
    case noFolder(String, problem: String)
    case needsTerminal
    case storeMade(path: String, mode: String, zone: String)

    // The record and its files.
    case chainHolds(entries: Int, tickets: Int, rate: Int)
    case recordCut(String)
    case recordFits(entries: Int, tickets: Int, rate: Int)
    case recordEnd(size: Int, hash: String)
    case entryUnfit(Int, stream: String, kind: String, problem: String)
    case rowsDiffer(String)
    case rebuilt(Int)
    case entryMisplaced(expected: Int, found: Int)
    case entryUnchained(expected: String, found: String)
    case entryAltered(expected: String, found: String)
    case entryTooEarly(previous: Int, found: Int)
    case entryOutOfTurn(expected: Int, found: Int)
    case entryUnreadable(String)
    case fileWrong(digest: String, number: String, name: String, state: String)
    case fileMissing
    case fileAltered
    case fileUnreadable
    case fileWhole
    case filesWhole(Int, bytes: Int, elsewhere: Int)
    case filesDisposed(Int)
    case fileDisposed(isGone: Bool)
    case fileOfOther(String)
    case fileUncited(String)
    case fileAdded
    case fileKnown
    case folderEmpty(String)
    case severalFiles(of: String, start: String, found: String)
    case noFile(of: String, start: String)
    case noMistakes(String)
    case open
    case closed

    // What a store is and promises.
    case promiseShared
    case promiseKept
    case promiseNoticed
    case promiseNoProof
    case promiseLogin
    case promiseOpen
    case unknown
    case factStore
    case factID
    case factWay
    case factIdentity
    case factZone
    case factLanguage
    case factCreated
    case factEntries
    case factHead
    case factMode
    case factOwner
    case factBytes
    case factHolidays
    case factUndated
    case factClockSteps
    case holidaysMissing(calendar: String, year: Int)

    // Tickets in and out.
    case mayNotImport(String)
    case interrupted
    case interruptedReading
    case interruptedWriting
    case failedWriting(String)
    case moreMistakes(Int)
    case lineLeftOut(Int, id: String, problem: String)
    case workedOn(Int, id: String, number: String, steps: Int)
    case tooEarly(Int, id: String, number: String, at: String, last: String)
    case imported(ImportTally)
    case generated(tickets: Int, entries: Int, rate: Int)
    case storeFailed(StoreFailure)
    case evidenceFailed(EvidenceFailure)
    case noCommitment
    case nothingFound
    case nothingComputed(String)

    // Policies.
    case edition(version: Int, day: String)
    case editionInList(version: Int, day: String)
    case noDifferences
    // What should be known before one is adopted.
    case policyUnchanged(version: Int, day: String)
    case policyReverts(version: Int)
    case neverInForce(version: Int, day: String)
    case farAhead(day: String)
    case departmentsGone(String)
    case departmentUsed(String, staff: String, tickets: Int)
    case adoptIt
    case nothingAdopted
    case nothingPending
    case superseded
    case historyUnfit(String)
    case warning(String)
    case beforeFirst(version: Int, day: String)
    case trialTickets(Int, since: String)
    case trialDossiers(Int, since: String)
    case trialBroken(String)
    case trialMet(String)
    case trialAsked(String)
    case trialNotAsked(String)
    case trialMore
    case trialLess
    case trialDeadlines(what: String, count: Int, numbers: String)
    case trialPlans(what: String, count: Int, numbers: String)
    case trialSum(what: String, sum: String, count: Int, numbers: String)
    case trialUncomputed(Int)
    case trialSame

    // Staff.
    case departmentUnknown(String, known: String)
    case withdrawn
    case over
    case ahead
    case running
    case lapsed

    // Long work.
    case verifying
    case readingEvidence
    case checking
    case rebuilding
    case reading
    case writing
    case entries
    case files
    case tickets
    case rows
    case events
    case left(String)
    case minutes(Int, Int)
    case seconds(Int)
}

extension Saying {
    /// The sentence in the language of this run.
    var text: String { text(in: .spoken) }

    /// The sentence in a language.
    func text(in language: Language) -> String {
        switch language {
        case .en: english
        case .zhHans: simplifiedChinese
        case .zhHant: traditionalChinese
        }
    }
}
