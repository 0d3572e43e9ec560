/// How early a slip is thought of: of two that explain the same, the one with the smaller rank is named.
///
/// What is said of one function or name comes before what is said of a whole side; a factor or a term that would make
/// the sides equal comes last, for it explains least.
enum Rank {
    static let batch = 5
    static let slope = 10
    static let inner = 20
    static let factor = 30
    static let product = 40
    static let constant = 45
    static let rule = 50
    static let repairedSlope = 60
    static let path = 65
    static let assumption = 68
    static let name = 70
    static let transpose = 75
    static let term = 80
    static let algebra = 88
    static let rest = 95
}
