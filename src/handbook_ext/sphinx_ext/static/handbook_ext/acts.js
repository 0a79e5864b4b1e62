/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{function d(e,t={},...n){let o=document.createElement(e);return Object.assign(o,t),o.append(...n),o}function O(e,t){e.textContent!==t&&(e.textContent=t),e.hidden=!t}var se=globalThis,h=se.handbookExt||={},T=document.currentScript?.src.replace(/[^/]*$/,"")??"";var v=new Map;function j(e){let t=v.get(e)||new Promise(n=>{let o=()=>{v.delete(e),n(null)};document.
head.append(d("script",{src:`${T}${e}`,onload:n,onerror:o}))});return v.set(e,t),t}async function $(e,t){h.openExchange||await j("exchange.js"),h.openExchange?.(e,t)}var N=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),C=e=>Number.isSafeInteger(e)&&Number(e)>=0;function S(e,t){if(e===t)return 0;let n=Array.from(e),o=Array.from(t),r=n.findIndex((s,i)=>s!==o[i]);
return r<0||r>=o.length?n.length-o.length:Number(n[r].codePointAt(0))-Number(o[r].codePointAt(0))}function m(e){
return Array.isArray(e)?`[${e.map(m).join()}]`:N(e)?`{${Object.keys(e).sort(S).map(n=>`${JSON.stringify(
n)}:${m(e[n])}`).join()}}`:JSON.stringify(e)}var f=(e,t)=>e&&Object.hasOwn(e,t)?e[t]:void 0;var I=["state","note","evidence","confirmation"];var ie=e=>Array.isArray(e)&&e.length===3&&C(e[0])&&C(e[1])&&typeof e[2]=="string";function g(e){let t=N(
e)?f(e,"at"):void 0;return ie(t)?t:[-1,0,""]}var ce=(e,t)=>e[0]-t[0]||e[1]-t[1]||S(e[2],t[2]),ae=(e,t)=>(ce(
g(e),g(t))||S(m(e),m(t)))>0;function de(e,t){let n=Object.entries(t).filter(([o,r])=>!Object.hasOwn(
e,o)||ae(r,f(e,o)));return Object.fromEntries([...Object.entries(e),...n])}var R=({id:e,was:t},n)=>t.
reduce((o,r)=>de(o,n(r)||{}),n(e)||{}),b=e=>e.since??e.at[0];var pe={d:1,w:7,m:1,y:12},M=Date.UTC(1e4,0);function fe(e,t){let n=t.slice(-1),o=Number.parseInt(t,10)*
pe[n],r=new Date(e);if(!t||e>=M)return 1/0;if(n==="d"||n==="w")r.setUTCDate(r.getUTCDate()+o);else{let s=r.
getUTCDate();r.setUTCDate(1),r.setUTCMonth(r.getUTCMonth()+o+1,0),r.setUTCDate(Math.min(s,r.getUTCDate()))}
return r.getTime()<M?r.getTime():1/0}function D(e,t,n){let{wording:o,recheck:r}=e,s=R(e,t),[i,a,c,p]=I.
map(l=>f(s,l)),u=i&&(i.value==="done"||i.value==="na")?i:void 0,A=l=>l?.wording&&l.wording!==o?l.wording:
"";return{state:u?.value==="done"&&n>=fe(b(u),r)?"due":u?.value||"open",since:u?b(u):null,reason:u?.
value==="na"&&u.reason||"",note:a?.value||"",evidence:c?.value||"",confirmed_by:p?.value||"",confirmed_at:p?.
value?b(p):null,reworded_from:A(u),confirmed_before:!!(p?.value&&A(p))}}function ue(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var H={};function x(e,t={dateStyle:"long"}){if(e===null||!(Math.abs(e)<=864e13))return"?";let n=JSON.
stringify(t);return H[n]||=new Intl.DateTimeFormat(ue(),t),H[n].format(e)}function le(e,t){let{state:n,reason:o,confirmed_by:r}=e,s=[];n!=="open"&&s.push(t(`${n}On`,{date:x(e.
since),reason:o})),e.reworded_from&&s.push(t(n==="na"?"rewordedNa":"reworded"));let i={name:r,date:x(
e.confirmed_at)};return r&&s.push(t(e.confirmed_before?"confirmedBefore":"confirmedBy",i)),s.join(" ")}
function P(e,t){let{note:n,evidence:o}=e,r=[le(e,t)];return n&&r.push(t("noteSaid",{text:n})),o&&r.push(
t("evidenceSaid",{text:o})),r.filter(Boolean).join(" ")}function _({terms:e},t,n,o){let r={[n]:o||void 0};return P(D({...e,was:[]},()=>r,Date.now()),t)}function U(e,t){
let n=e.undoHistory.entriesOf(e.terms.id),o=n.length?e.record():{},r=n.map(s=>({entry:s,words:_(e,t,
s.name,s.then)}));return r.filter(({entry:{name:s},words:i},a)=>i&&i!==_(e,t,s,f(o,s))&&r.findIndex(
c=>c.words===i)===a)}var F=({terms:e,store:t,undoHistory:n},{entry:o})=>t.keep(n.undo(new Map([[e.id,[o]]])));function L(e){let t=Math.max(e.part("line").getBoundingClientRect().bottom,0);return({box:n})=>{let{
y:o,height:r}=n.getBoundingClientRect();return r>0&&o+r>t&&o<innerHeight}}function he(e){let{items:t,
at:n}=e,o=L(e),r=t[n]&&o(t[n])?-1:t.findIndex(o);return r<0?n+1:r}function me({classList:e}){e.add("\
hb-marked"),document.addEventListener("click",()=>e.remove("hb-marked"),{capture:!0,once:!0})}function W(e){
let t=he(e),{items:n}=e,r=[...n.slice(t),...n.slice(0,t)].find(p=>p.kind!=="upcoming"&&p.isLeft());if(e.
said=r?"":e.say("noneOpen"),!r){e.part("rest").scrollIntoView({block:"center"});return}let{box:s,li:i}=r,
a="instant";s.focus({preventScroll:!0}),i.scrollIntoView({block:"start",behavior:a});let{bottom:c}=e.
part("line").getBoundingClientRect();c>0&&scrollBy({top:i.getBoundingClientRect().top-c-8,behavior:a}),
me(i)}var y=e=>e.getBoundingClientRect().top;function ge({root:e,hidden:t}){let n=e.classList.contains("hb\
-only-left"),o=".hb-item:not(.hb-hidden, .hb-retired)";for(let r of e.querySelectorAll(".hb-items:no\
t(.hb-item *)")){let s=n&&t.size>0&&!r.querySelector(o),i=r.previousElementSibling;for(;i&&!i.matches(
".hb-items, .hb-tools");)i.classList.toggle("hb-bare",s),i=i.previousElementSibling}}function be(e,t){
e.root.classList.toggle("hb-only-left",t),e.hidden.clear();for(let n of e.items.slice().reverse()){let r=t&&
!n.isLeft()&&!n.li.querySelector(".hb-item:not(.hb-hidden, .hb-retired)");n.li.classList.toggle("hb-\
hidden",r),r&&e.hidden.add(n.li)}e.tellHeadings=()=>ge(e),e.tellHeadings()}function xe(e,t,n){let o=e.
part("line"),r="instant",s=n.find(([{box:a}])=>a.checkVisibility());s&&scrollBy({top:y(s[0].box)-s[1],
behavior:r});let i=y(o)-t;(i>0||!s)&&scrollBy({top:i,behavior:r})}function z(e,t){let n=t.getAttribute(
"aria-pressed")!=="true",{items:o}=e,r=y(e.part("line")),s=Math.max(o.findIndex(L(e)),0),i=o[s]?y(o[s].
box):0,a=o.slice(s).map(c=>[c,y(c.box)]);for(let c of a)c[1]>innerHeight&&(c[1]=i);a.push(...o.slice(
0,s).reverse().map(c=>[c,i])),t.setAttribute("aria-pressed",String(n)),be(e,n),xe(e,r,a)}var J=e=>/^https?:\/\/./i.test(e);function q(e,t,n=d("button")){let o=e.list.say("putBack",{what:t.words});return Object.assign(n,{type:"\
button",className:"hb-back",textContent:o,title:o,onclick:()=>{F(e,t)}})}var ye=500,w=new Map,V=e=>w.has(e),K=()=>w.forEach(e=>e());addEventListener("pagehide",K);document.addEventListener(
"visibilitychange",()=>{document.hidden&&K()});function Y(e,t,n,o){let r=0,s="",i=()=>{clearTimeout(
r),w.delete(n);let{store:a}=e.page,c=s;s=we(e,t,n.value.trim(),s),s!==c&&a.keep([]).then(()=>o(!w.has(
n)&&a.kept()!=="no"))};n.addEventListener("input",()=>{clearTimeout(r),r=setTimeout(i,ye),o(!1),w.set(
n,i)}),n.addEventListener("change",i),n.addEventListener("blur",()=>{s=""})}function we(e,t,n,o){let{
id:r}=e.terms,{store:s}=e.page,i=t==="reason"?"state":t;s.renew(r);let a=e.status(),c=f(e.record(),i),
p=t==="confirmation"?a.confirmed_by:a[t];return n===p?o:(t==="reason"?Se(e,n):e.put(t,n),!(n.includes(
p)&&(i!=="state"||a.state==="na"))&&String(g(c))!==o&&e.remember(i,c),s.keep([r]),String(g(f(s.get(r),
i))))}function Se(e,t){let{page:{undoHistory:n,store:o},terms:{id:r}}=e,s=n.entriesOf(r).find(({name:i,
then:a})=>i==="state"&&a?.value!=="na");t?e.put("state","na",{reason:t}):s?.then?.value==="done"?o.restoreField(
r,"state",s.then):e.put("state","open")}var G=["note","evidence","confirmation","reason"],X=2,ke=14,B=()=>d("input",{type:"text",autocomplete:"\
off",maxLength:2e3});function Q(e){if(!CSS.supports("field-sizing","content"))for(e.rows=X;e.scrollHeight>
e.clientHeight&&e.rows<ke;)e.rows+=1}var k=class{root=d("div",{className:"hb-panel",role:"group"});#r=d(
"p",{className:"hb-told-more"});#n=d("button",{type:"button"});#t=d("a",{className:"hb-link",rel:"no\
referrer"});#s=d("summary");#i=d("div");#c=d("details",{className:"hb-earlier"},this.#s,this.#i);#a=d(
"span",{className:"hb-heard",role:"status"});#o={note:d("textarea",{rows:X,maxLength:8e3}),evidence:Object.
assign(B(),{inputMode:"url"}),confirmation:B(),reason:B()};#d=new Map;#e;constructor(t,n){let{list:{
say:o},terms:r}=t;this.#e=t,this.root.setAttribute("aria-labelledby",`hb.${r.id}`),this.#n.textContent=
o("holds"),this.#n.onclick=()=>t.confirmStill(),this.#t.textContent=o("open"),this.root.append(this.#r,
this.#n,...G.map(s=>this.#f(s)),this.#c,this.#a),n.after(this.root)}#f(t){let n=this.#o[t],{list:{say:o},
terms:r}=this.#e;n.id=`hb.${r.id}.${t}`;let s=d("span",{className:"hb-saved",textContent:o("saved")});
s.hidden=!0,s.ariaHidden="true",this.#d.set(n,s);let i=d("span",{className:"hb-beside"},s);return t===
"note"&&n.addEventListener("input",()=>Q(this.#o.note)),t==="evidence"&&i.append(this.#t),Y(this.#e,
t,n,a=>this.#p(s,a)),d("div",{className:"hb-field"},d("label",{htmlFor:n.id},o(`${t}Label`)),i,n)}#p(t,n){
t.hidden=!n,O(this.#a,n?this.#e.list.say("saved"):"")}fill(t,n){let{list:{say:o},box:r}=this.#e,{evidence:s,
reworded_from:i}=t;this.#u({...t,confirmation:t.confirmed_by});let a=f(JSON.parse(r.dataset.earlier||
"{}"),i),c=t.state==="na";O(this.#r,a?o(c?"earlierNa":"earlier",{wording:a}):""),this.#c.hidden=!n.length,
this.#s.textContent=o("before",{n:n.length}),this.#i.replaceChildren(...n.map(p=>q(this.#e,p))),this.#n.
hidden=!i&&t.state!=="due",this.#t.hidden=!J(s),this.#t.hidden||(this.#t.href=s)}#u(t){for(let n of G){
let o=this.#o[n],r=o.value.trim()===t[n].trim();if(V(o)||r)continue;o.value=t[n];let s=this.#d.get(o);
s&&this.#p(s,!1)}Q(this.#o.note)}};var Z="reset";function E(e){let t=e.items.map(({terms:o})=>o.id);e.lastReset=e.page.undoHistory.lastAct(
Z,t);let[n]=e.lastReset.values();e.undo.title=n?e.say("putBackReset",{n:e.lastReset.size,date:x(n[0].
by[0])}):""}function ee(e){let{undoHistory:t,store:n}=e.page,o=e.items.filter(({state:c})=>c!=="open"),
r=o.filter(({state:c})=>c==="na").length,s=o.map(({terms:c})=>c.id);t.remember(o.map(c=>{let{id:p}=c.
terms,u={state:f(c.record(),"state")};return c.put("state","open"),[p,{then:u,now:{state:n.get(p).state}}]}),
Z),E(e);let i=o.length-r,a=[];return(i||!r)&&a.push(e.say("reset",{n:i})),r&&a.push(e.say("resetNa",
{n:r})),e.said=a.join(" "),s}function te(e){E(e);let t=e.page.undoHistory.undo(e.lastReset||new Map);
return E(e),e.focusMenu(),e.said=e.say("undone",{n:t.length}),t}function ne(e,t){e.focusMenu(),$(e.page.store,t)}var oe={left:z,next:W,backup:e=>ne(e,"backup"),restore:e=>ne(
e,"restore"),later:e=>{e.focusMenu(),e.backups?.putOff()},print:()=>{globalThis.print()},reset:ee,undo:te};
function Oe({page:e},t){let n=e.itemOf(t.closest(".hb-item")?.id||""),o=t.parentElement;if(!n||!o)return;
let r=t.getAttribute("aria-expanded")!=="true";t.setAttribute("aria-expanded",String(r)),n.li.classList.
toggle("hb-unfolded",r),n.panel||(n.panel=new k(n,o),n.panel.fill(n.status(),U(n,n.list.say))),n.panel.
root.hidden=!r}function re(e,t){t.className==="hb-more"&&Oe(e,t);let n=Object.keys(oe).find(o=>t.classList.
contains(`hb-${o}`));n&&(e.said="",e.page.stale.add(e),e.page.store.keep(oe[n](e,t)||[]))}h.pressed=re;})();
