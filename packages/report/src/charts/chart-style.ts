/** Colours of pages and drawings, light and dark. */
export const COLORS = `:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d8dee4;--grid:#e4e8ec;--track:#e4e8ec;--calm:#8c96a3;--link:#0a58c2;--clear:#1a7f37;--unverified:#57606a;--watch:#8f6000;--low:#0969da;--elevated:#8f6000;--high:#b84500;--critical:#c4202a;--info:#57606a}
@media (prefers-color-scheme:dark){:root{--bg:#0f1318;--card:#171c23;--ink:#e8ecf1;--soft:#a3adb9;--line:#2d343e;--grid:#262d36;--track:#2b323c;--calm:#6f7b89;--link:#7db4ff;--clear:#4cc264;--unverified:#a3adb9;--watch:#dba637;--low:#6cb2ff;--elevated:#dba637;--high:#f5924a;--critical:#ff7f78;--info:#a3adb9}}`;

/** How the parts of a drawing look. */
export const CHART_RULES = `text{font-family:inherit;fill:var(--ink);font-size:12px}
text.label{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}text.small{font-size:10.5px;fill:var(--soft)}text.amount{font-weight:700}
text.score{font-size:60px;font-weight:750;letter-spacing:-.03em}
.track{fill:var(--track)}.grid{stroke:var(--grid)}.tick{stroke:var(--card);stroke-width:2}
svg .lead{stroke:var(--calm);stroke-dasharray:2 2}
.limit{stroke:var(--ink);stroke-width:2}.dashed{fill:none;stroke:var(--soft);stroke-width:1.75;stroke-dasharray:5 4}
.line{fill:none;stroke:currentColor;stroke-width:2.25}.area{fill:currentColor;fill-opacity:.18}
.fill,.dot,.hatch{fill:currentColor}.dot{stroke:var(--card);stroke-width:1.5}.calm{color:var(--calm)}
.hatch{fill:var(--calm)}
.band-clear{color:var(--clear)}.band-unverified{color:var(--unverified)}.band-watch{color:var(--watch)}.band-low,.severity-low{color:var(--low)}.band-elevated,.severity-medium{color:var(--elevated)}.band-high,.severity-high{color:var(--high)}.band-critical,.severity-critical{color:var(--critical)}.severity-info{color:var(--info)}
.zone{fill:currentColor;fill-opacity:.09}.course{color:var(--ink)}.line.ahead{stroke-dasharray:6 4}.area.course{fill-opacity:.1}.today{stroke:var(--soft);stroke-dasharray:1 3;stroke-width:1.5}
.hit{fill:transparent}.event:focus{outline:none}.event:focus-visible .dot{stroke:var(--link);stroke-width:3}.tip{display:none}.event:is(:hover,:focus) .tip{display:inline}svg:has(.event:is(:hover,:focus)) .hint,svg:has(.event:hover) .event:not(:hover) .tip{display:none}
@media print{.hint,.tip{display:none}}
@media (forced-colors:active){.line,.dashed,.today,.limit,.grid{stroke:CanvasText}.dot{fill:CanvasText;stroke:Canvas}.event:focus-visible .dot{stroke:Highlight}.track,.rest{fill:Canvas;stroke:CanvasText}.fill,.full{fill:Highlight}.mark{fill:CanvasText}text,text.small{fill:CanvasText;stroke:none}.area,.zone{fill-opacity:.05}.boxes i{border:1px solid CanvasText}.boxes .on{forced-color-adjust:none;background:Highlight}.boxes .at{border-width:3px}}`;

/** The style of a drawing that stands alone. */
export const CHART_STYLE = `${COLORS}
svg{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
${CHART_RULES}
.sheet{fill:var(--card)}`;
