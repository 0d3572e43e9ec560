/// Before Vega's modules: what they expect of a browser, and the function that one module asks for another.
///
/// The modules are written for a loader that gives each `module`, `exports` and `require`.
let beforeVega = #"""
    var console = { log() {}, warn() {}, error() {}, info() {}, debug() {} };
    var vega = {};
    function loadVega(name, code) {
        "use strict";
        const require = other => {
            const found = vega[other === "vega-selections" ? "vega-selection" : other];
            if (!found) throw new Error(name + " asks for " + other);
            return found;
        };
        const module = { exports: {} };
        new Function("module", "exports", "require", code)(module, module.exports, require);
        vega["vega-" + name] = module.exports;
        return "";
    }
    """#

/// After Vega's modules: `draw(specification)`, which gives the width, the height and the content of an SVG.
///
/// - Texts are measured by their number of characters, so that every machine places them alike.
/// - Coordinates have two decimals. Numbers are changed inside of tags only, never in a text.
/// - A mark's name is its class, without the number that tells it from others.
/// - What says nothing is dropped: frames without a size, empty labels, standard values, and the names for
///   screen readers, since the whole picture has one name and one description.
let drawFunction = #"""
    Object.assign(vega["vega-dataflow"].transforms,
        vega["vega-encode"], vega["vega-transforms"], vega["vega-view-transforms"]);

    function draw(specification) {
        "use strict";
        const failures = [];
        const logger = {
            level() { return logger; },
            error(...words) { failures.push(words.join(" ")); return logger; },
            warn(...words) { failures.push(words.join(" ")); return logger; },
            info() { return logger; },
            debug() { return logger; },
        };
        const description = vega["vega-parser"].parse(JSON.parse(specification));
        const view = new vega["vega-view"].View(description, { renderer: "none", logger });
        view.run();
        if (failures.length > 0) throw new Error(failures[0]);
        const renderer = new vega["vega-scenegraph"].SVGStringRenderer(view.loader());
        const [width, height] = [view._viewWidth, view._viewHeight];
        renderer.initialize(null, width, height, view._origin, 1).render(view.scenegraph().root);
        return Math.ceil(width) + " " + Math.ceil(height) + "\n" + tidy(renderer.svg());
    }

    function tidy(svg) {
        "use strict";
        const number = /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g;
        const round = text => String(Math.round(Number(text) * 100) / 100);
        const idle = / (?:(?:role|aria-[a-z]+|pointer-events|stroke-miterlimit)="[^"]*"|opacity="1")/g;
        const geometry = / (?:d|x|y|x1|y1|x2|y2|width|height|transform|points)="[^"]*"/g;
        return svg
            .replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "")
            .replace(/<path class="(?:background|foreground)"[^>]*\/>/g, "")
            .replace(/<text[^>]*\/>/g, "")
            .replace(/<[^>]*>/g, tag => tag
                .replace(idle, "")
                .replace(/--\d+(?=")/, "")
                .replace(geometry, attribute => attribute.replace(number, round))
                .replace(/ transform="translate\(0,0\)"/, "")
                .replace(/ [xy]2="0"/g, ""));
    }
    """#
