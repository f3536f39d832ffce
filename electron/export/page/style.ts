/** How the page looks: in the colours and on the paper of the product, on any screen, and printed. */
import { STRANDS } from "../../../shared/model/records.ts";
import { FONT_FAMILY } from "../../../shared/shape/text.ts";
import { cssProperties, PALETTES, type Palette } from "../../../shared/shape/theme.ts";
import { IN_COLOUR } from "../picture/paper-palettes.ts";

const properties = (palette: Palette): string =>
  Object.entries(cssProperties(palette))
    .map(([name, colour]) => `${name}:${colour};`)
    .join("");

/** Everything of a strand has its class; what is drawn takes its colours from here. */
const STRAND_COLOURS = STRANDS.map((strand) => `.${strand}{--line:var(--${strand}-line);--fill:var(--${strand}-fill)}`).join("");

/** What a printed page has room for below its heading, in mm. */
export const PICTURE_ROOM = { wide: { width: 265, height: 128 }, upright: { width: 178, height: 200 } } as const;

/** @param fonts the rules that bring the fonts along. */
export const styleSheet = (fonts: string): string => `
${fonts}
:root{color-scheme:light dark;${properties(PALETTES.paper)}}
@media screen and (prefers-color-scheme:dark){:root{${properties(PALETTES.dark)}}}
*{box-sizing:border-box}
html{font:1.0625rem/1.5 ${FONT_FAMILY};background:var(--background);color:var(--ink);overflow-wrap:anywhere}
body{margin:0 auto;max-width:76rem;padding:1.5rem clamp(1rem,4vw,3rem) 3rem}
h1,h2,h3,h4,h5{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:2rem;margin-top:0}h2{font-size:1.6rem;margin-top:2.2em}h3{font-size:1.25rem}h4{font-size:1.1rem}h5{font-size:1rem}
p,ul,ol,dl,figure{margin:0 0 .75em}
main p,main li,header p{max-width:44rem}
a{color:var(--action);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--focus-edge);outline-offset:2px;box-shadow:0 0 0 6px var(--focus);border-radius:2px}
main:focus{outline:none}
:target{scroll-margin-top:1rem}li:target{box-shadow:0 0 0 3px var(--action)}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:.5rem;padding:.75rem 1rem;background:var(--surface);z-index:1}
.signs{position:absolute;width:0;height:0}
.subtitle{font-size:1.25rem;color:var(--muted)}
dl div{display:flex;flex-wrap:wrap;column-gap:.5em}dt{font-weight:700}dt::after{content:":"}dd{margin:0}
nav{margin:2rem 0;padding:1rem 1.25rem;background:var(--surface);border-radius:10px}
nav h2{font-size:1.1rem;margin:0 0 .25em}nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 1.5rem}
nav a{display:inline-block;padding:.5rem 0;min-height:2.75rem}
.picture .scroll{overflow-x:auto;border-radius:16px}
.picture svg{display:block;width:100%;min-width:44rem;height:auto;border-radius:16px}
.chart svg{display:block;max-width:100%;height:auto}
figcaption,.note,.why,.caption{color:var(--muted)}
.stones{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,28rem),1fr))}
.stone{padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--link);border-left:8px solid var(--line);border-radius:10px}
.stone-words{font-size:1.125rem;font-weight:700}
.stone-picture svg{display:block;width:8rem;height:8rem;margin-bottom:.5rem}
${STRAND_COLOURS}
.strand{display:flex;align-items:center;gap:.5em;color:var(--line)}
.sign{width:1.9em;height:1.3em;flex:none;fill:var(--fill);stroke:var(--line);stroke-width:3}
.progress{display:flex;align-items:center;gap:.5em}.progress svg{width:1.1em;height:1.1em;flex:none;fill:currentcolor}
.label{font-weight:700;margin-bottom:.25em}
.links ul,td ul,th ul{margin:0;padding-left:1.2em}.why{display:block}
table{width:100%;table-layout:fixed;border-collapse:collapse;background:var(--surface);font-variant-numeric:tabular-nums}
.caption{margin-bottom:.5em}table+.caption{margin-top:1.75em}
th,td{border:1px solid var(--link);padding:.6rem .75rem;text-align:start;vertical-align:top;font-weight:400}
thead th{background:var(--action-tint);font-weight:700}
tbody th>p:first-child{font-weight:700}
th p,td p,td li{margin:0 0 .25em}
tbody{border-bottom:2px solid var(--link)}
footer{margin-top:3rem;padding-top:1rem;border-top:2px solid var(--link);color:var(--muted)}
@media screen and (max-width:46rem){
table,tbody,tr,th,td{display:block}colgroup{display:none}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table{background:none}
tbody{border:1px solid var(--link);border-radius:10px;background:var(--surface);margin-bottom:1rem;overflow:hidden}
th,td{border:0;padding:.5rem 1rem}
tbody th{background:var(--action-tint)}
tr+tr{border-top:1px solid var(--link)}
td::before{content:attr(data-column);display:block;font-weight:700;color:var(--muted)}
}
@media (forced-colors:active){.sign{fill:Canvas;stroke:currentcolor}.picture svg,.chart svg{forced-color-adjust:none}.skip:focus{border:2px solid}}
@page{size:A4 portrait;margin:16mm 16mm 20mm}
@page across{size:A4 landscape;margin:16mm 16mm 20mm}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
:root{--background:${IN_COLOUR.background};--surface:${IN_COLOUR.surface}}
html{background:none;font-size:10pt}body{max-width:none;padding:0}
.skip{display:none}
nav{padding:0;background:none}nav ul{display:block}nav a{padding:0;min-height:0}
a{color:inherit;text-decoration:none}
.wide{page:across}
main section{break-before:page}main .follows{break-before:auto}
h2{margin-top:0}.follows h2{margin-top:8mm}h2,h3,h4,h5,.label,.caption,.lead{break-after:avoid}
.stone,tr,figure,.why{break-inside:avoid}
.picture .scroll{overflow:visible}.picture svg{min-width:0;max-height:${PICTURE_ROOM.wide.height}mm}.upright .picture svg{max-height:${PICTURE_ROOM.upright.height}mm}
.stones{display:block;columns:2;column-gap:5mm}.stone{margin-bottom:4mm;padding:3mm 4mm}
th,td{padding:1.5mm 2mm}
table,tbody{background:none}
table{width:calc(100% - .5mm)}
thead{display:table-header-group}
footer{break-inside:avoid;margin-top:3mm;padding-top:1mm}footer p{margin:0;max-width:none}
p,li{orphans:2;widows:2}
}
`;
