import { PAGE_STYLE } from '../formats/html/page-style.ts';

/** Dark colours of the page: in an element also by its attribute, and not where it asks for light. */
const DARK = /@media \(prefers-color-scheme:dark\)\{:root\{([^{}]*)\}\}/g;

const SLIDERS = `
:host{display:block;container-type:inline-size}
:host([hidden]){display:none}
:host([theme=light]){color-scheme:light}
article>.card:first-child{margin-top:0}
.slide{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem 1rem;margin:0 0 .9rem}
.slide input{grid-column:1/-1;width:100%;height:1.5rem;margin:0;accent-color:var(--link)}
.slide output,.then{font-variant-numeric:tabular-nums;font-weight:600}.then:empty{display:none}
button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:.5rem;padding:.35rem .9rem}
@container (max-width:40rem){.two,.split{grid-template-columns:minmax(0,1fr)!important}}
@media print{.try{display:none}}`;

/** The style of the HTML report inside an element: its colours are custom properties that a page may set. */
export const ELEMENT_STYLE = `${PAGE_STYLE.replaceAll(
  DARK,
  '@media (prefers-color-scheme:dark){:host(:not([theme=light])){$1}}:host([theme=dark]){color-scheme:dark;$1}',
)
  .replaceAll(':root', ':host')
  .replace('body{', ':host{')
  .replace('body{', ':host{')}${SLIDERS}`;
