import Testing

/// What the README promises to name, it names.
@Suite struct ReadmeTests {
    /// A folder nobody describes is a room nobody finds.
    @Test(arguments: ["Sources", "Lexicons"])
    func theArchitectureNamesEveryFolder(of folder: String) throws {
        let section = try #require(
            Repository.section("Architecture", of: try Repository.text("README.md")),
            "README.md has no section “Architecture”")
        let rooms = Repository.folders(below: folder).filter { !$0.hasSuffix("include") }
        #expect(!rooms.isEmpty)
        for room in rooms {
            let name = folder == "Lexicons" ? "Lexicons/" + room : room
            #expect(
                section.contains("`\(name)`"),
                "README.md, section “Architecture”, does not name \(folder)/\(room) as `\(name)`")
        }
    }

    /// The two commands stand in the README exactly as CI calls them.
    @Test(arguments: ["./scripts/run.sh", "./scripts/test.sh"])
    func theCommandsOfTheReadmeExist(command: String) throws {
        #expect(Repository.lines(try Repository.text("README.md")).contains { $0 == command })
        #expect(Repository.files(below: "scripts").contains(String(command.dropFirst(2))))
    }

    @Test func ciCallsTheTestCommandOfTheReadme() throws {
        #expect(Repository.lines(try Repository.text(".ci/run")).last == "./scripts/test.sh")
    }
}
