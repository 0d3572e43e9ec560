/// The product entry by entry, of matrices and of formulas.
///
/// Both modules declare it for themselves; a lesson sees this one.
infix operator ⊙ : MultiplicationPrecedence
