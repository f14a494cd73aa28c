import { CHART_RULES, COLORS } from '../../charts/chart-style.ts';
import { SCREEN_STYLE } from './sections/screen-style.ts';

/** The style of a whole page and of its charts, with light and dark colours. */
export const PAGE_STYLE = `${SCREEN_STYLE.trim()}
${COLORS}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
main,header.page,footer{max-width:68rem;margin:0 auto;padding:0 1.25rem}
header.page{padding-top:2.25rem}
footer{padding-bottom:3rem;color:var(--soft);font-size:.875rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
h2{font-size:1.25rem;margin:0 0 .75rem;line-height:1.3}
h3{font-size:1rem;margin:0;line-height:1.4}
p{margin:0 0 .75rem}
a{color:var(--link)}
.quiet{color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin:1.25rem 0}
.card>:last-child{margin-bottom:0}
.pair{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.pair svg{max-width:30rem}
.stack{display:grid;gap:1.25rem;grid-template-columns:minmax(0,1fr)}.stack svg{max-width:37rem}.table+p,.stack+p,.pair+p{margin-top:1.25rem}
.gauge .pair{align-items:center}.gauge svg{max-width:22rem;margin:0 auto}
svg{display:block;width:100%;height:auto}
.chip{display:inline-block;border:1.5px solid currentColor;border-radius:2rem;padding:.1rem .8rem;font-weight:700;letter-spacing:.04em;text-transform:uppercase;font-size:.875rem;margin-bottom:.75rem}
.lead{font-size:1.125rem}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.35rem 1rem;margin:0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.table{overflow-x:auto;border-radius:.25rem;container-type:inline-size}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{max-width:100cqi;text-align:left;color:var(--soft);padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th{color:var(--soft);font-weight:600;white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
.number{text-align:right}
ol.reasons,ul,ol{margin:0;padding-left:1.25rem}
ol.reasons{list-style:none;padding:0;display:grid;gap:1rem;margin-top:1.5rem}
ol.reasons>li{border-left:.25rem solid;padding-left:.9rem}
ol.reasons p,li p{margin:.2rem 0;color:var(--ink)}
ol.reasons .row{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between;color:var(--ink)}
.points{font-weight:700;white-space:nowrap}
code,a{overflow-wrap:anywhere}
code{font:.8125rem ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft)}
ul.plain li,ol.actions li{margin-bottom:.6rem}
.effect{font-weight:600}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
${CHART_RULES}
@media (max-width:40rem){table,caption,thead,tbody{display:block}tr{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--line)}.table :is(th,td){flex:1 1 0;min-width:0;border:0;text-align:left;padding-right:.3rem}td{font-size:.8125rem}.pair .table .number{flex-grow:.5}.stack .table .number{flex-grow:.9}.table tr>:last-child{flex-grow:1.1}th{font-size:.75rem;white-space:normal}.table :is(th:first-child,td:first-child,.long:not(:last-child)){flex-basis:100%;padding-bottom:0}.table .long:last-child{flex-basis:100%;padding-top:0}}
@media (min-width:40.01rem){td:first-child{min-width:9rem}.wide td:first-child:not(.long){min-width:17rem}.stack td:first-child{white-space:nowrap}.stack td:last-child{min-width:13rem}}
@media (min-width:52rem){.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.gauge .pair{grid-template-columns:22rem minmax(0,1fr)}.stack .pair{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}.card{padding:1.75rem}}
@page{size:A4;margin:14mm}
@media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--grid:#ddd;--track:#e4e8ec;--calm:#8c96a3;--link:#000;--clear:#1a7f37;--unverified:#57606a;--watch:#8f6000;--low:#0969da;--elevated:#8f6000;--high:#b84500;--critical:#c4202a;--info:#57606a;--t-calm:#1b7347;--t-near:#855600;--t-stop:#ad2a1e;--t-sign:#0b5a78;--t-open:#58626f;--t-calm-bg:#e7f3ec;--t-near-bg:#fbf1dc;--t-stop-bg:#fbe9e6;--t-sign-bg:#e8f1f5;--t-open-bg:#eceae4;--fill:#e4e8ec}body{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}main,header.page,footer{max-width:none;padding-left:0;padding-right:0}.card{border:0;border-top:1px solid var(--line);border-radius:0;padding:1rem 0;margin:0}h2,caption{break-after:avoid}svg,tr,ol.reasons>li{break-inside:avoid}.pair{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}.table{overflow:visible}a[href]::after{content:' <'attr(href)'>';overflow-wrap:anywhere}article{break-before:page}article:first-of-type{break-before:auto}}
`;

/** Its digest, for the content security policy: nothing else can style the page. Written down, since browsers only compute it later; a test tells the new one. */
export const PAGE_STYLE_SHA256 = 'DXdSYRBQUb9Gu9FtS8E2uozO0ggGd6laANsXuMPMioY=';
