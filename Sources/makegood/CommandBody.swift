import ArgumentParser
import Casework
import Foundation

/// The values of a command: the fields of a JSON file, and over them those of `--set`.
struct CommandBody {
    let values: [String: FieldValue]

    /// - Throws: `ValidationError` when a setting has no `=`, or the file is no JSON object.
    init(file: String?, settings: [String]) throws {
        var values = try file.map { try Self.read($0) } ?? [:]
        for setting in settings {
            guard let equals = setting.firstIndex(of: "="), equals > setting.startIndex else {
                throw ValidationError(.noSetting(setting))
            }
            let path = setting[..<equals].split(separator: ".", omittingEmptySubsequences: false)
                .map(String.init)
            let text = String(setting[setting.index(after: equals)...])
            try Self.set(.text(text), at: path[...], in: &values, setting)
        }
        self.values = values
    }

    private static func set(
        _ value: FieldValue, at path: ArraySlice<String>, in values: inout [String: FieldValue],
        _ setting: String
    ) throws {
        guard let name = path.first else { return }
        guard path.count > 1 else {
            values[name] = value
            return
        }
        let rest = path.dropFirst()
        guard let word = rest.first, let place = Int(word), (1...100).contains(place),
            rest.count > 1
        else {
            throw ValidationError(.noRecord(setting))
        }
        var records: [FieldValue] = []
        if case .list(let known)? = values[name] { records = known }
        while records.count < place { records.append(.record([:])) }
        var record: [String: FieldValue] = [:]
        if case .record(let known) = records[place - 1] { record = known }
        try set(value, at: rest.dropFirst(), in: &record, setting)
        records[place - 1] = .record(record)
        values[name] = .list(records)
    }

    private static func read(_ file: String) throws -> [String: FieldValue] {
        let data = try contents(of: file)
        do {
            let decoded = try JSONDecoder().decode(BodyValue.self, from: data)
            guard case .record(let record)? = decoded.value else {
                throw ValidationError(.noJSONObject(file))
            }
            return record
        } catch is DecodingError {
            throw ValidationError(.noJSON(file))
        }
    }
}

extension CommandBody {
    /// Bytes a body may have: more than all texts of a command together ever take.
    private static let limit = 4 << 20

    /// What stands in a file, or comes by standard input where it is called `-`.
    private static func contents(of file: String) throws -> Data {
        let opened = file == "-" ? .standardInput : FileHandle(forReadingAtPath: file)
        guard let opened else { throw Failure(.unreadable(file), exit: .usage) }
        var data = Data()
        do {
            while data.count <= limit,
                let more = try opened.read(upToCount: limit + 1 - data.count), !more.isEmpty
            {
                data += more
            }
        } catch {
            throw Failure(.unreadable(file), exit: .usage)
        }
        guard data.count <= limit else {
            throw Failure(.bodyTooLong(file, limit: limit), exit: .usage)
        }
        return data
    }
}

/// Any JSON value with its scalars as texts; null is no value.
private struct BodyValue: Decodable {
    let value: FieldValue?

    init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: AnyKey.self) {
            var record: [String: FieldValue] = [:]
            for key in members.allKeys {
                record[key.stringValue] = try members.decode(BodyValue.self, forKey: key).value
            }
            value = .record(record)
        } else if var list = try? decoder.unkeyedContainer() {
            var items: [FieldValue] = []
            while !list.isAtEnd {
                if let item = try list.decode(BodyValue.self).value { items.append(item) }
            }
            value = .list(items)
        } else {
            value = try Self.scalar(decoder.singleValueContainer()).map { .text($0) }
        }
    }

    private static func scalar(_ container: any SingleValueDecodingContainer) throws -> String? {
        if container.decodeNil() { return nil }
        if let flag = try? container.decode(Bool.self) { return flag ? "yes" : "no" }
        if let number = try? container.decode(Int.self) { return String(number) }
        if let number = try? container.decode(Decimal.self) { return "\(number)" }
        return try container.decode(String.self)
    }
}

/// Any key of a JSON object.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
