/** The style of the first screen; colours for light and dark, and for paper. */
export const SCREEN_STYLE = `
:root{--t-calm:#1b7347;--t-calm-bg:#e7f3ec;--t-near:#855600;--t-near-bg:#fbf1dc;--t-stop:#ad2a1e;--t-stop-bg:#fbe9e6;--t-sign:#0b5a78;--t-sign-bg:#e8f1f5;--t-open:#58626f;--t-open-bg:#eceae4;--fill:#efede7}
@media (prefers-color-scheme:dark){:root{--t-calm:#6fcf9b;--t-calm-bg:#173026;--t-near:#e8b85c;--t-near-bg:#332a17;--t-stop:#ff9a8c;--t-stop-bg:#3a1f1c;--t-sign:#7cc3e2;--t-sign-bg:#1b2b36;--t-open:#a5afbc;--t-open-bg:#252d38;--fill:#252d38}}
.tone-calm{--tone:var(--t-calm);--tone-bg:var(--t-calm-bg)}.tone-near,.tone-signs{--tone:var(--t-near);--tone-bg:var(--t-near-bg)}.tone-reached{--tone:var(--t-stop);--tone-bg:var(--t-stop-bg)}.tone-stopped{--tone:var(--t-sign);--tone-bg:var(--t-sign-bg)}.tone-open{--tone:var(--t-open);--tone-bg:var(--t-open-bg)}
.mark-name{font-weight:700;margin:0}
.verdict{position:relative;overflow:hidden}
.verdict::before{content:"";position:absolute;inset:0 0 auto 0;height:.32rem;background:var(--tone)}
.state{display:inline-flex;align-items:center;gap:.5rem;font-weight:700;font-size:.9rem;color:var(--tone);background:var(--tone-bg);border-radius:2rem;padding:.28rem .85rem .28rem .5rem;margin:.3rem 0 .75rem}
.state svg{width:1.2rem;height:1.2rem;margin:0;flex:none}
.said{font-size:clamp(1.4rem,1.05rem + 1.7vw,2.1rem);line-height:1.2;letter-spacing:-.02em;font-weight:720;margin:0;text-wrap:pretty;max-width:40rem}
.why{margin:.6rem 0 0;font-size:1.05rem;max-width:44rem}
p.stale{color:var(--t-near);font-weight:600}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;margin:1rem 0 0;padding-top:.75rem;border-top:1px solid var(--line);font-size:.9rem;color:var(--soft)}
.split{display:grid;gap:1.2rem}
.ladder{align-self:center}.ladder p{margin:0 0 .5rem;font-size:.9rem}
.ladder ol{list-style:none;padding:0;display:grid;gap:.6rem}
.ladder li{display:grid;grid-template-columns:minmax(0,1fr) 2.2rem;gap:.15rem .8rem;align-items:center;font-size:.92rem}
.ladder li span{grid-column:1/-1;font-weight:600}
.ladder strong{text-align:right;font-variant-numeric:tabular-nums;font-size:1.05rem;line-height:1}
svg.bar{height:.75rem;width:100%;max-width:none!important;margin:0!important}
.rest{fill:var(--fill)}.full{fill:var(--tone)}
.two{display:grid;gap:1.1rem}
.two .card{margin:0}
.todo{list-style:none;padding:0;counter-reset:n;display:grid;gap:1rem}
.todo>li{counter-increment:n;display:grid;grid-template-columns:2rem minmax(0,1fr);gap:.1rem .85rem}
.todo>li::before{content:counter(n);grid-row:1/span 2;width:2rem;height:2rem;border-radius:50%;background:var(--ink);color:var(--card);font-weight:700;font-size:.95rem;display:grid;place-items:center}
.todo b{font-weight:680;padding-top:.2rem}.todo p{color:var(--soft)!important;font-size:.95rem;margin:0!important}
.limits{display:grid;gap:1.2rem}
.measure h3{font-size:.97rem;display:flex;justify-content:space-between;gap:1rem;line-height:1.35}
.measure h3 a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.18em}
.measure .now{font-variant-numeric:tabular-nums;text-align:right;flex:none;max-width:55%}
.measure p{font-size:.9rem;color:var(--soft);margin:.3rem 0 0}
.boxes{display:flex;gap:.3rem;margin-top:.5rem}
.boxes i{height:.75rem;flex:1;border-radius:.25rem;background:var(--fill);box-shadow:inset 0 0 0 1px var(--line)}
.boxes .on{background:var(--tone);box-shadow:none}.boxes .at{box-shadow:inset 0 0 0 2px var(--t-stop)}
.scale{height:2.3rem;width:100%;max-width:none!important;margin:.45rem 0 0!important;overflow:visible}
.scale text{font-size:.8rem;fill:var(--soft)}.scale .mark{fill:var(--ink)}.ring{fill:var(--card);stroke:var(--tone);stroke-width:2.5}
.folds{padding-top:.35rem;padding-bottom:.35rem}
details{border-top:1px solid var(--line)}details:first-of-type{border-top:0}
summary{cursor:pointer;padding:.8rem 0;list-style:none;display:flex;gap:.75rem;align-items:baseline}
summary::-webkit-details-marker{display:none}
summary::after{content:"";margin-left:auto;width:.5rem;height:.5rem;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg) translateY(-.2rem);flex:none}
details[open]>summary::after{transform:rotate(225deg)}
summary h2{font-size:1.05rem;margin:0}
details>div{padding:.25rem 0 1rem}
details>div>:last-child{margin-bottom:0}
@media (min-width:56rem){.split{grid-template-columns:minmax(0,1fr) 17rem;gap:2.5rem}.two{grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);align-items:start}}
@media (max-width:30rem){.said{font-size:1.35rem;line-height:1.18}.state{margin-bottom:.5rem}.verdict.card{padding-top:1rem;padding-bottom:.9rem}.why{font-size:1rem;margin-top:.4rem}.ladder ol{gap:.35rem}.ladder li{grid-template-columns:9.3rem minmax(0,1fr) 2rem}.ladder li span{grid-column:auto;font-size:.86rem;line-height:1.25}.facts{margin-top:.7rem;padding-top:.55rem;font-size:.84rem}header.page{padding-top:.5rem}.mark-name{font-size:.95rem}.verdict.card{margin-top:.6rem}.ladder li span{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}.why{font-size:.95rem}.split{gap:.7rem}.ladder p{margin-bottom:.25rem}}
@media print{details::details-content{content-visibility:visible;block-size:auto}summary::after{display:none}.two .card,.todo>li,.measure{break-inside:avoid}}
`;
