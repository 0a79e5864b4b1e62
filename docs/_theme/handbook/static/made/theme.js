/* Made from docs/_theme/handbook by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{{let o="handbook-theme",a=document.documentElement,s=()=>{try{return localStorage.getItem(o)}catch{return null}},
t=e=>{let n=e==="light"||e==="dark"?e:"system";a.dataset.theme=n,document.querySelector("meta[name=c\
olor-scheme]")?.setAttribute("content",n==="system"?"light dark":n);for(let r of document.querySelectorAll(
"input[name=theme]"))r instanceof HTMLInputElement&&(r.checked=r.value===n)};t(s()),addEventListener(
"DOMContentLoaded",()=>t(a.dataset.theme)),addEventListener("storage",({key:e})=>e===o&&t(s())),addEventListener(
"pageshow",({persisted:e})=>e&&t(s()??a.dataset.theme)),addEventListener("change",({target:e})=>{if(!(!(e instanceof
HTMLInputElement)||e.name!=="theme")){t(e.value);try{localStorage.setItem(o,e.value)}catch{}}})}})();
