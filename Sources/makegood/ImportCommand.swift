import ArgumentParser
import Casework
import Exchange
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Settings

/// `makegood import`: takes in ticket lists and event logs of other systems.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in a ticket list or an event log.",
        discussion: """
            A mapping says what the columns mean; incident-log is built in and an example to copy. \
            Rows that cannot be read are reported with their line, the rest goes in. It may be \
            interrupted and run again: nothing is doubled, and a longer log continues the cases \
            that are there.
            Example: xz -dc log.csv.xz | makegood import - --map incident-log
            """)

    @Argument(help: "The file, or - for standard input.") var file: String
    @Option(help: "The mapping: a YAML file, or incident-log.") var map: String
    @Option(
        help: "utf-8, gb18030, utf-16, big5 … (default: the mapping's, else utf-8)",
        transform: Self.encoding)
    var encoding: TextEncoding?
    @Flag(help: "Say what would be written, write nothing.") var dryRun = false
    @Flag(help: "Print the summary as JSON.") var json = false
    @OptionGroup var acting: ActingOptions

    func run() throws {
        let session = try Session(acting, readOnly: dryRun)
        let person = try session.person()
        guard !Opening.roles.union([.administrator]).isDisjoint(with: person.roles) else {
            throw Failure(.mayNotImport(person.login), exit: .refused)
        }
        let interruption = Interruption()
        let read = try read(session, interruption)
        Self.report(read.mistakes)
        Self.report(read.notes)
        var summary = ImportSummary(read, isDry: dryRun)
        try summary.write(read.histories, into: session, interruption)
        Output.line(json ? summary.json.description : summary.text)
        if interruption.isAsked {
            throw Failure(.interruptedWriting)
        }
    }

    /// Reads the file into histories.
    private func read(
        _ session: Session, _ interruption: Interruption
    ) throws -> CaseReader.Result {
        let mapping = try mapping()
        let policy = try told { () throws(StoreFailure) in
            try session.store.policy(at: session.now)
        }
        let progress = ProgressLine(.reading, unit: .rows)
        defer { progress.end() }
        do {
            let rows = CSVReader(
                try FileBytes(path: file), encoding: encoding ?? mapping.encoding ?? .utf8,
                separator: mapping.separator, named: file)
            var reader = try CaseReader(
                rows, named: file, mapping: mapping, mappingFile: map,
                setting: FieldSetting(policy: policy, now: session.now, zone: session.zone))
            var count = 0
            while try reader.read(500) {
                count += 500
                let (done, total) = reader.progress
                progress.show(done, of: total, count: count)
                if interruption.isAsked {
                    throw Failure(.interruptedReading)
                }
            }
            return reader.finish(by: session.login)
        } catch let failure as ExchangeFailure {
            throw Failure(message: failure.description)
        } catch let mistakes as ImportMistakes {
            throw Failure(message: mistakes.description)
        }
    }

    private func mapping() throws -> ImportMapping {
        let yaml: String
        if let data = FileManager.default.contents(atPath: map) {
            guard let text = String(data: data, encoding: .utf8) else {
                throw Failure(.notUTF8(map))
            }
            yaml = text
        } else if let builtIn = BuiltInMapping.yaml(named: map) {
            yaml = builtIn
        } else {
            throw Failure(
                .noMapping(map, known: BuiltInMapping.names.joined(separator: ", ")))
        }
        do {
            return try ImportMapping(yaml: yaml, named: map) { ZoneTable.zone($0) }
        } catch {
            throw Failure(message: error.description)
        }
    }

    private static func report(_ mistakes: [ImportMistake]) {
        let limit = 10_000
        var text = mistakes.prefix(limit).map { Output.line(of: $0.description) + "\n" }.joined()
        if mistakes.count > limit {
            text += Saying.moreMistakes(mistakes.count - limit).text + "\n"
        }
        FileHandle.standardError.write(Data(text.utf8))
    }

    private static func encoding(_ name: String) throws -> TextEncoding {
        guard let encoding = TextEncoding(named: name) else {
            throw ValidationError(
                .noEncoding(name, known: TextEncoding.names.joined(separator: ", ")))
        }
        return encoding
    }
}
