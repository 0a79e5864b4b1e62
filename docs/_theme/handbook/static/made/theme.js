/* handbook_ext, MIT licence; source: docs/_theme/handbook */
"use strict";(()=>{{let s="handbook-theme",a=document.documentElement,o=()=>{try{return localStorage.getItem(s)}catch{return null}},
t=e=>{let n=e==="light"||e==="dark"?e:"system";a.dataset.theme=n,document.querySelector("meta[name=c\
olor-scheme]")?.setAttribute("content",n==="system"?"light dark":n);let c=document.querySelector(".t\
heme-switch select");c instanceof HTMLSelectElement&&(c.value=n)};t(o()),addEventListener("DOMConten\
tLoaded",()=>t(a.dataset.theme)),addEventListener("storage",({key:e})=>e===s&&t(o())),addEventListener(
"pageshow",({persisted:e})=>e&&t(o()??a.dataset.theme)),addEventListener("change",({target:e})=>{if(!(!(e instanceof
HTMLSelectElement)||e.name!=="theme")){t(e.value);try{localStorage.setItem(s,e.value)}catch{}}})}})();
