/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function s(t,e={},...o){let r=document.createElement(t);return Object.assign(r,e),r.append(...o),r}var p=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;var y=globalThis,i=y.handbookExt||={},h=document.currentScript?.src.replace(/[^/]*$/,"")??"";var l=t=>`handbook/1/${t}`;var S=t=>`${l(t)}/!summary`;function x(){try{let{handbook:t,edition:e}=i.site,o=JSON.parse(String(localStorage.
getItem(S(t))));return o.edition===e?o:null}catch{return null}}var f=t=>String(p(i.site?.words,t));function c(t,e,o,r=""){t.querySelector(".hb-standing")?.remove(),
delete t.dataset.standing,e&&(t.dataset.standing=e,t.append(s("span",{className:"hb-standing"},s("sp\
an",{ariaHidden:"true",textContent:r}),s("span",{className:"hb-heard",textContent:` (${o})`}))))}var d=t=>t>
0&&t<=Date.now();function b(t,e){e?.full?d(e.due)?c(t,"due",f("due"),f("due")):c(t,e.isOpen?"open":"\
done",e.full,e.short):c(t,"")}function A(t,e){let o=typeof e=="number"?d(e)&&"due"||"done":e;o==="do\
ne"||o==="due"||o==="na"?c(t,o,f(o)):c(t,"")}function O(t,e){let o=Object.entries(e).filter(([,r])=>r?.
isMine&&(r.isOpen||d(r.due))).sort(([,r],[,n])=>n.at-r.at);t.replaceChildren(...o.slice(0,1).map(([r,
n])=>{let{href:a}=new URL(`../../${n.page}#${r}`,h),g=f("resume").replace("{title}",()=>n.title),u=s(
"a",{href:a,textContent:g});return b(u,n),u}))}function m(){let{lists:t={},items:e={}}=x()||{},o=document.
querySelectorAll(".hb-to-list, .hb-to-item");for(let r of o){let n=r.closest("a")?.hash.slice(1)||"",
[,a=n]=/hb-id-(\S+)/.exec(r.className)||[];r.matches(".hb-to-list")?b(r,p(t,a)):A(r,p(e,a))}for(let r of document.
querySelectorAll(".hb-resume"))O(r,t)}i.showSummary=m;m();addEventListener("storage",({key:t})=>{(!t||
t.endsWith("!summary"))&&m()});addEventListener("pageshow",({persisted:t})=>{t&&m()});})();
