/// The JavaScript function `typeset(tex, display)`, which calls KaTeX.
///
/// - Nothing is trusted: links, images, classes and ids in a formula are errors. (`trust: false` would set
///   their names in red and say nothing.)
/// - `strict` rejects only what loses something silently: a `%` that comments out the rest of the formula,
///   and a sign that is no letter and that KaTeX has no measures for, such as an invisible space. What it
///   merely does better than LaTeX (`ß` in a formula, `\\` in a display) it may do.
/// - `\edef` and `\xdef` are refused: in this KaTeX they escape the limit on expansions (CVE-2024-28243).
/// - KaTeX puts a whole construction into `<mo>` or `<mi>` where TeX takes one for a sign (`\overset{?}{=}`). MathML
///   allows text alone there, so that such a one becomes `<mrow>`.
/// - An error's `position` and `length` are kept only if the message shows the text that stands there.
///   Inside macros of KaTeX's own they count in another text than the author's.
func typesetFunction(_ limits: TeXLimits) -> String {
    #"""
    function typeset(tex, display) {
        "use strict";
        const refuse = name => context => {
            const next = context.future();
            const error = new katex.ParseError("refused: " + name);
            if (next.loc && next.loc.lexer.input === tex) {
                error.position = tex.lastIndexOf(name, next.loc.start);
                error.length = name.length;
            }
            throw error;
        };
        const letter = /^[\p{Ll}\p{Lu}\p{Lt}\p{Lo}]/u;
        const strict = (code, message, token) => {
            if (code === "unknownSymbol" && !letter.test(token.text)) {
                throw new katex.ParseError("unknown symbol: " + token.text, token);
            }
            if (code !== "commentAtEnd") return "ignore";
            const error = new katex.ParseError("comment at end");
            error.position = tex.search(/(?<=(?<!\\)(?:\\\\)*)%[^\n]*$/);
            error.length = 1;
            throw error;
        };
        const valid = html => html.replace(/<(mo|mi)(?: [^>]*)?>(?=<\w)/g, "<mrow>")
            .replace(/(<\/\w+>)<\/(?:mo|mi)>/g, "$1</mrow>");
        const trust = context => {
            const error = new katex.ParseError("untrusted: " + context.command);
            const at = tex.indexOf(context.command);
            if (at >= 0) { error.position = at; error.length = context.command.length; }
            throw error;
        };
        try {
            return valid(katex.renderToString(tex, {
                displayMode: display !== "",
                output: "htmlAndMathml",
                throwOnError: true,
                strict,
                trust,
                maxExpand: \#(limits.expansions),
                maxSize: \#(limits.ems),
                macros: { "\\edef": refuse("\\edef"), "\\xdef": refuse("\\xdef") },
            }));
        } catch (error) {
            if (error instanceof katex.ParseError && error.length === undefined) {
                const at = error.position;
                const marks = text => text.split("\u0332").length - 1;
                const quote = length => (at > 15 ? "…" + tex.slice(at - 15, at) : tex.slice(0, at))
                    + tex.slice(at, at + length).replace(/[^]/g, "$&\u0332")
                    + (at + length + 15 < tex.length ? tex.slice(at + length, at + length + 15) + "…"
                        : tex.slice(at + length));
                const length = Math.max(0, marks(error.message) - marks(quote(0)));
                if (at === undefined || !error.message.endsWith(": " + quote(length))) error.position = undefined;
                error.length = tex.slice(at, at + length).trimEnd().length;
            }
            throw error;
        }
    }
    """#
}
