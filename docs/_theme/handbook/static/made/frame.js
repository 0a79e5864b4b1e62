/* Made from docs/_theme/handbook by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{{let s=e=>e.getBoundingClientRect().top,c=e=>{let n=e.querySelector("[aria-current]"),t=n?s(n)-s(e):
0;(t<0||t>e.clientHeight-72)&&(e.scrollTop+=t-144)},f=document.querySelectorAll(".bar details");for(let e of f){
let n=e.querySelector(".panel");n&&(c(n),e.addEventListener("toggle",()=>c(n)),e.addEventListener("f\
ocusout",({relatedTarget:t})=>{t instanceof Node&&!e.contains(t)&&(e.open=!1)}),n.addEventListener("\
click",({target:t})=>{t instanceof Element&&t.closest("a")&&(e.open=!1)}),addEventListener("keydown",
({key:t})=>{t!=="Escape"||!e.open||(e.open=!1,e.querySelector("summary")?.focus())}))}let r=document.
querySelector(".page-toc .panel"),m=[...r?.querySelectorAll("a")??[]].flatMap(e=>{let n=document.getElementById(
decodeURIComponent(e.hash.slice(1)));return n?[{link:e,target:n}]:[]}),a=()=>{let e=document.documentElement,
n=72+Number.parseFloat(getComputedStyle(e).scrollPaddingTop),t=m.filter(({target:o})=>o.offsetParent),
i=scrollY&&innerHeight+scrollY>e.scrollHeight-2,p=i?t:t.filter(({target:o})=>s(o)<n),l=t.find(({link:o})=>i&&
o.hash===location.hash),u=l&&s(l.target)>0?l:p.at(-1),d=r?.querySelector("[aria-current]");!r||u?.link===
d||(d?.removeAttribute("aria-current"),u?.link.setAttribute("aria-current","location"),c(r))};for(let e of[
"scroll","resize","hashchange","load"])addEventListener(e,a,{passive:!0});a()}})();
