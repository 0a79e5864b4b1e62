/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function s(t,e={},...n){let r=document.createElement(t);return Object.assign(r,e),r.append(...n),r}var p=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;var y=globalThis,c=y.handbookExt||={},h=document.currentScript?.src.replace(/[^/]*$/,"")??"";var l=t=>`handbook/1/${t}`;var S=t=>`${l(t)}/!summary`;function x(){try{let{handbook:t,edition:e}=c.site,n=JSON.parse(String(localStorage.
getItem(S(t))));return n.edition===e?n:null}catch{return null}}var m=t=>String(p(c.site?.words,t));function i(t,e,n,r=""){t.querySelector(".hb-standing")?.remove(),
delete t.dataset.standing,e&&(t.dataset.standing=e,t.append(s("span",{className:"hb-standing"},s("sp\
an",{ariaHidden:"true",textContent:r}),s("span",{className:"hb-heard",textContent:` (${n})`}))))}var f=t=>t>
0&&t<=Date.now();function b(t,e){e?.full?f(e.due)?i(t,"due",m("due"),m("due")):i(t,e.isOpen?"open":"\
done",e.full,e.short):i(t,"")}function O(t,e){let n=typeof e=="number"?f(e)&&"due"||"done":e;n==="do\
ne"||n==="due"||n==="na"?i(t,n,m(n)):i(t,"")}function A(t,e){let n=Object.entries(e).filter(([,r])=>r?.
isMine&&(r.isOpen||f(r.due))).sort(([,r],[,o])=>o.at-r.at);t.replaceChildren(...n.slice(0,1).map(([r,
o])=>{let{href:a}=new URL(`../../${o.page}#${r}`,h),g=m("resume").replace("{title}",()=>o.title),u=s(
"a",{href:a,textContent:g});return b(u,o),u}))}function d(){let{lists:t={},items:e={}}=x()||{},n=document.
querySelectorAll(".hb-to-list, .hb-to-item");for(let r of n){let o=r.closest("a")?.hash.slice(1)||"",
[,a=o]=/hb-id-(\S+)/.exec(r.className)||[];r.matches(".hb-to-list")?b(r,p(t,a)):O(r,p(e,a))}for(let r of document.
querySelectorAll(".hb-resume"))A(r,t)}c.showSummary=d;d();addEventListener("storage",({key:t})=>{(!t||
t.endsWith("!summary"))&&d()});addEventListener("pageshow",({persisted:t})=>{t&&d()});})();
