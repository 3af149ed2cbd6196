import TestSupport

/// The numbers of an invented county that several claims of one report share, so that no two of them disagree.
struct SyntheticCounty {
    let primarySchools: Int
    let juniorSchools: Int
    let nineYearSchools: Int
    let primaryPupils: Int
    let juniorPupils: Int
    let primaryClasses: Int
    let juniorClasses: Int
    let primaryTeachers: Int
    let juniorTeachers: Int

    init(_ random: inout SeededRandom) {
        primarySchools = random.number(18...60)
        juniorSchools = random.number(6...24)
        nineYearSchools = random.number(2...9)
        primaryClasses = primarySchools * random.number(8...20) + random.number(0...9)
        juniorClasses = juniorSchools * random.number(14...28) + random.number(0...9)
        primaryPupils = primaryClasses * random.number(34...44) + random.number(0...99)
        juniorPupils = juniorClasses * random.number(38...48) + random.number(0...99)
        primaryTeachers = primaryPupils / random.number(15...18) + random.number(0...30)
        juniorTeachers = juniorPupils / random.number(10...13) + random.number(0...30)
    }

    var schools: Int { primarySchools + juniorSchools + nineYearSchools }
}
