/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{function c(t,e={},...r){let o=document.createElement(t);return Object.assign(o,e),o.append(...r),o}var m=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;var N=globalThis,a=N.handbookExt||={},g=document.currentScript?.src.replace(/[^/]*$/,"")??"";var y=t=>`handbook/1/${t}`;var w=t=>`${y(t)}/!summary`;function S(){try{let{handbook:t,edition:e}=a.site,r=JSON.parse(String(localStorage.
getItem(w(t))));return r.edition===e?r:null}catch{return null}}var p=t=>String(m(a.site?.words,t));function d(t,e,r,o="",i=o){if(t.querySelector(".hb-standing")?.remove(),
delete t.dataset.standing,!e)return;t.dataset.standing=e;let s=c("span",{ariaHidden:"true"},c("span",
{textContent:o}));s.dataset.brief=i,t.append(c("span",{className:"hb-standing"},s,c("span",{className:"\
hb-heard",textContent:` (${r})`})))}var u=t=>t>0&&t<=Date.now();function O(t,e){e?.full?u(e.due)?d(t,
"due",p("due"),p("due")):d(t,e.isOpen?"open":"done",e.full,e.short,e.brief):d(t,"")}function j(t,e){
let r=typeof e=="number"?u(e)&&"due"||"done":e;r==="done"||r==="due"||r==="na"?d(t,r,p(r)):d(t,"")}var h=(t,e)=>c(
"a",{href:new URL(`../../${t}`,g).href,textContent:e});function L(t,e){let r=Object.entries(e).filter(
([,n])=>n?.isMine),i=r.filter(([,n])=>n.isOpen||u(n.due)).sort(([,n],[,f])=>f.at-n.at).slice(0,1).map(
([n,f])=>{let x=h(`${f.page}#${n}`,p("resume").replace("{title}",()=>f.title));return O(x,f),x}),s=a.
site?.board;!i.length&&s&&r.some(([,n])=>n.full)&&i.push(h(s,p("board")));let b=r.flatMap(([,n])=>n.
dues||[]).filter(u).length,A=b&&s?[h(s,p("late").replace("{due}",String(b)))," "]:[];t.replaceChildren(
...A,...i)}function l(){let{lists:t={},items:e={}}=S()||{},r=document.querySelectorAll(".hb-to-list,\
 .hb-to-item");for(let o of r){let i=o.closest("a")?.hash.slice(1)||"",[,s=i]=/hb-id-(\S+)/.exec(o.className)||
[];o.matches(".hb-to-list")?O(o,m(t,s)):j(o,m(e,s))}for(let o of document.querySelectorAll(".hb-resu\
me"))L(o,t)}a.showSummary=l;l();addEventListener("storage",({key:t})=>{(!t||t.endsWith("!summary"))&&
l()});addEventListener("pageshow",({persisted:t})=>{t&&l()});})();
