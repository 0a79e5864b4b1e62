/* handbook_ext, MIT licence; source: docs/_theme/handbook */
"use strict";(()=>{{let s=e=>e.getBoundingClientRect().top,r=e=>{let n=e.querySelector("[aria-current]"),t=n?s(n)-s(e):
0;(t<0||t>e.clientHeight-72)&&(e.scrollTop+=t-144)},f=document.querySelectorAll(".bar details");for(let e of f){
let n=e.querySelector(".panel");n&&(r(n),e.addEventListener("toggle",()=>r(n)),e.addEventListener("f\
ocusout",({relatedTarget:t})=>{t instanceof Node&&!e.contains(t)&&(e.open=!1)}),n.addEventListener("\
click",({target:t})=>{t instanceof Element&&t.closest("a")&&(e.open=!1)}),addEventListener("keydown",
({key:t})=>{t!=="Escape"||!e.open||(e.open=!1,e.querySelector("summary")?.focus())}))}addEventListener(
"focusin",({target:e})=>{let n=document.querySelectorAll(".cite-note");for(let t of n)!(e instanceof
HTMLButtonElement&&e.popoverTargetElement===t)&&!t.contains(e)&&t.hidePopover?.()});let c=document.querySelector(
".page-toc .panel"),p=[...c?.querySelectorAll("a")??[]].flatMap(e=>{let n=document.getElementById(decodeURIComponent(
e.hash.slice(1)));return n?[{link:e,target:n}]:[]}),a=()=>{let e=document.documentElement,n=72+Number.
parseFloat(getComputedStyle(e).scrollPaddingTop),t=p.filter(({target:o})=>o.offsetParent),i=scrollY&&
innerHeight+scrollY>e.scrollHeight-2,m=i?t:t.filter(({target:o})=>s(o)<n),l=t.find(({link:o})=>i&&o.
hash===location.hash),d=l&&s(l.target)>0?l:m.at(-1),u=c?.querySelector("[aria-current]");!c||d?.link===
u||(u?.removeAttribute("aria-current"),d?.link.setAttribute("aria-current","location"),r(c))};for(let e of[
"scroll","resize","hashchange","load"])addEventListener(e,a,{passive:!0});a()}})();
