import ArgumentParser
import Casework
import Foundation
import Journal
import SQLiteStore
import Wording

/// `makegood staff`: who works at the desk.
struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Enter and list the people who work at the desk.",
        subcommands: [
            Add.self, List.self, StaffDelegate.self, StaffWithdrawDelegation.self,
            StaffDelegations.self,
        ])

    /// `makegood staff add`: enters somebody, or gives them more roles.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter somebody, or give them roles in one more department.",
            discussion: """
                Example: makegood staff add chenjing --name 陈静 --department customer-service \
                --roles agent
                """)

        @Argument(help: "The login at the system.")
        var login: String
        @Option(help: "The person's name.")
        var name: String
        @Option(help: "The department, such as customer-service, quality, finance.")
        var department: String
        @Option(help: "One or more roles, separated by commas.", transform: Self.roles)
        var roles: [Role]
        @Flag(help: "Take away every other role the person has.")
        var replace = false
        @Flag(help: "Print JSON.")
        var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            let wanted = Person(
                login: login, name: name,
                assignments: roles.map { Assignment($0, in: Department(department)) })
            do {
                _ = try session.submit(replace ? .setPerson(wanted) : .addRoles(wanted))
            } catch let refusals as Refusals {
                throw refusals.ended(json: json)
            }
            let known = try told { () throws(StoreFailure) in
                try session.store.policy(at: session.now).departments.map(\.code)
            }
            if !known.contains(department) {
                FileHandle.standardError.write(
                    Data(
                        (Saying.departmentUnknown(
                            department, known: known.joined(separator: ", ")
                        ).text + "\n").utf8))
            }
            let roster = try told { () throws(StoreFailure) in try session.store.roster() }
            let person = roster[login] ?? wanted
            Output.line(
                json ? person.json.description : "\(Output.line(of: person.name)) (\(person.login))"
            )
        }

        private static func roles(_ text: String) throws -> [Role] {
            let names = text.split(separator: ",").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
            guard !names.isEmpty else { throw ValidationError(.rolesMissing(known: known)) }
            return try names.map { name in
                guard let role = Role(rawValue: name) else {
                    throw ValidationError(.noRole(name, known: known))
                }
                return role
            }
        }
    }

    /// `makegood staff list`: everybody on the staff.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List everybody on the staff.",
            discussion: "Example: makegood staff list --json")

        @Flag(help: "Print JSON, one person a line.")
        var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let people = session.roster.people
            if json {
                for person in people { Output.line(person.json.description) }
                return
            }
            let words = session.words
            let rows = people.map { person in
                [
                    person.login, person.name,
                    words.list(
                        person.assignments.map { "\(words($0.role)) @ \(words($0.department))" }),
                ]
            }
            Output.write(Output.table(rows))
        }
    }
}

extension Person {
    /// The person for scripts.
    var json: JSONValue {
        .members([
            "login": .text(login), "name": .text(name),
            "roles": .texts(assignments.map(\.role.rawValue).unique),
            "departments": .texts(departments.map(\.code)),
            "assignments": .array(
                assignments.map {
                    .members([
                        "role": .text($0.role.rawValue), "department": .text($0.department.code),
                    ])
                }),
        ])
    }
}

extension [String] {
    /// Each text once, in the order they come.
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
