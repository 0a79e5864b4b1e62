/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function i(t,e={},...r){let n=document.createElement(t);return Object.assign(n,e),n.append(...r),n}var m=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;var N=globalThis,c=N.handbookExt||={},x=document.currentScript?.src.replace(/[^/]*$/,"")??"";var g=t=>`handbook/1/${t}`;var w=t=>`${g(t)}/!summary`;function y(){try{let{handbook:t,edition:e}=c.site,r=JSON.parse(String(localStorage.
getItem(w(t))));return r.edition===e?r:null}catch{return null}}var d=t=>String(m(c.site?.words,t));function f(t,e,r,n="",a=n){if(t.querySelector(".hb-standing")?.remove(),
delete t.dataset.standing,!e)return;t.dataset.standing=e;let s=i("span",{ariaHidden:"true"},i("span",
{textContent:n}));s.dataset.brief=a,t.append(i("span",{className:"hb-standing"},s,i("span",{className:"\
hb-heard",textContent:` (${r})`})))}var u=t=>t>0&&t<=Date.now();function O(t,e){e?.full?u(e.due)?f(t,
"due",d("due"),d("due")):f(t,e.isOpen?"open":"done",e.full,e.short,e.brief):f(t,"")}function j(t,e){
let r=typeof e=="number"?u(e)&&"due"||"done":e;r==="done"||r==="due"||r==="na"?f(t,r,d(r)):f(t,"")}var S=(t,e)=>i(
"a",{href:new URL(`../../${t}`,x).href,textContent:e});function L(t,e){let r=Object.entries(e).filter(
([,o])=>o?.isMine),a=r.filter(([,o])=>o.isOpen||u(o.due)).sort(([,o],[,p])=>p.at-o.at).slice(0,1).map(
([o,p])=>{let b=S(`${p.page}#${o}`,d("resume").replace("{title}",()=>p.title));return O(b,p),b}),s=r.
flatMap(([,o])=>o.dues||[]).filter(u).length,h=c.site?.board,A=s&&h?[S(h,d("late").replace("{due}",String(
s)))," "]:[];t.replaceChildren(...A,...a)}function l(){let{lists:t={},items:e={}}=y()||{},r=document.
querySelectorAll(".hb-to-list, .hb-to-item");for(let n of r){let a=n.closest("a")?.hash.slice(1)||"",
[,s=a]=/hb-id-(\S+)/.exec(n.className)||[];n.matches(".hb-to-list")?O(n,m(t,s)):j(n,m(e,s))}for(let n of document.
querySelectorAll(".hb-resume"))L(n,t)}c.showSummary=l;l();addEventListener("storage",({key:t})=>{(!t||
t.endsWith("!summary"))&&l()});addEventListener("pageshow",({persisted:t})=>{t&&l()});})();
