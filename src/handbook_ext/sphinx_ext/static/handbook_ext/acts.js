/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{function f(e,t={},...n){let o=document.createElement(e);return Object.assign(o,t),o.append(...n),o}function k(e,t){e.textContent!==t&&(e.textContent=t),e.hidden=!t}var de=globalThis,h=de.handbookExt||={},I=document.currentScript?.src.replace(/[^/]*$/,"")??"";var v=new Map;function D(e){let t=v.get(e)||new Promise(n=>{let o=()=>{v.delete(e),n(null)};document.
head.append(f("script",{src:`${I}${e}`,onload:n,onerror:o}))});return v.set(e,t),t}async function M(e,t){h.openExchange||await D("exchange.js"),h.openExchange?.(e,t)}var N=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),C=e=>Number.isSafeInteger(e)&&Number(e)>=0;function S(e,t){if(e===t)return 0;let n=Array.from(e),o=Array.from(t),r=n.findIndex((s,i)=>s!==o[i]);
return r<0||r>=o.length?n.length-o.length:Number(n[r].codePointAt(0))-Number(o[r].codePointAt(0))}function m(e){
return Array.isArray(e)?`[${e.map(m).join()}]`:N(e)?`{${Object.keys(e).sort(S).map(n=>`${JSON.stringify(
n)}:${m(e[n])}`).join()}}`:JSON.stringify(e)}var p=(e,t)=>e&&Object.hasOwn(e,t)?e[t]:void 0;var H=["state","note","evidence","confirmation"];var fe=e=>Array.isArray(e)&&e.length===3&&C(e[0])&&C(e[1])&&typeof e[2]=="string";function g(e){let t=N(
e)?p(e,"at"):void 0;return fe(t)?t:[-1,0,""]}var pe=(e,t)=>e[0]-t[0]||e[1]-t[1]||S(e[2],t[2]),ue=(e,t)=>(pe(
g(e),g(t))||S(m(e),m(t)))>0;function le(e,t){let n=Object.entries(t).filter(([o,r])=>!Object.hasOwn(
e,o)||ue(r,p(e,o)));return Object.fromEntries([...Object.entries(e),...n])}var _=({id:e,was:t},n)=>t.
reduce((o,r)=>le(o,n(r)||{}),n(e)||{}),b=e=>e.since??e.at[0];var he={d:1,w:7,m:1,y:12},P=Date.UTC(1e4,0);function me(e,t){let n=t.slice(-1),o=Number.parseInt(t,10)*
he[n],r=new Date(e);if(!t||e>=P)return 1/0;if(n==="d"||n==="w")r.setUTCDate(r.getUTCDate()+o);else{let s=r.
getUTCDate();r.setUTCDate(1),r.setUTCMonth(r.getUTCMonth()+o+1,0),r.setUTCDate(Math.min(s,r.getUTCDate()))}
return r.getTime()<P?r.getTime():1/0}function U(e,t,n){let{wording:o,recheck:r}=e,s=_(e,t),[i,c,a,d]=H.
map(l=>p(s,l)),u=i&&(i.value==="done"||i.value==="na")?i:void 0,$=l=>l?.wording&&l.wording!==o?l.wording:
"";return{state:u?.value==="done"&&n>=me(b(u),r)?"due":u?.value||"open",since:u?b(u):null,reason:u?.
value==="na"&&u.reason||"",note:c?.value||"",evidence:a?.value||"",confirmed_by:d?.value||"",confirmed_at:d?.
value?b(d):null,reworded_from:$(u),confirmed_before:!!(d?.value&&$(d))}}function ge(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var F={};function x(e,t={dateStyle:"long"}){if(e===null||!(Math.abs(e)<=864e13))return"?";let n=JSON.
stringify(t);return F[n]||=new Intl.DateTimeFormat(ge(),t),F[n].format(e)}var be=864e5;function xe(e,t){let{state:n,reason:o,confirmed_by:r}=e,s=[];n!=="open"&&s.push(t(`${n}\
On`,{date:x(e.since),reason:o})),e.reworded_from&&s.push(t(n==="na"?"rewordedNa":"reworded"));let i={
name:r,date:x(e.confirmed_at)},a=Number(e.since)-Number(e.confirmed_at)>be?"confirmedEarlier":"confi\
rmedBy";return r&&s.push(t(e.confirmed_before?"confirmedBefore":a,i)),s.join(" ")}function W(e,t){let{
note:n,evidence:o}=e,r=[xe(e,t)];return n&&r.push(t("noteSaid",{text:n})),o&&r.push(t("evidenceSaid",
{text:o})),r.filter(Boolean).join(" ")}function z({terms:e},t,n,o){let r={[n]:o||void 0};return W(U({...e,was:[]},()=>r,Date.now()),t)}function q(e,t){
let n=e.undoHistory.entriesOf(e.terms.id),o=n.length?e.record():{},r=n.map(s=>({entry:s,words:z(e,t,
s.name,s.then)}));return r.filter(({entry:{name:s},words:i},c)=>i&&i!==z(e,t,s,p(o,s))&&r.findIndex(
a=>a.words===i)===c)}var J=({terms:e,store:t,undoHistory:n},{entry:o})=>t.keep(n.undo(new Map([[e.id,[o]]])));function A(e){let t=Math.max(e.part("line").getBoundingClientRect().bottom,0);return({box:n})=>{let{
y:o,height:r}=n.getBoundingClientRect();return r>0&&o+r>t&&o<innerHeight}}function ye(e){let{items:t,
at:n}=e,o=A(e),r=t[n]&&o(t[n])?-1:t.findIndex(o);return r<0?n+1:r}function we({classList:e}){e.add("\
hb-marked"),document.addEventListener("click",()=>e.remove("hb-marked"),{capture:!0,once:!0})}function E(e){
let t=e.part("rest"),{bottom:n}=e.part("line").getBoundingClientRect();e.said=e.say("noneOpen");let{
top:o}=t.getBoundingClientRect();n<o&&o<innerHeight||t.scrollIntoView({block:"center",behavior:"inst\
ant"})}function V(e){let t=ye(e),{items:n}=e,r=[...n.slice(t),...n.slice(0,t)].find(d=>d.kind!=="upc\
oming"&&d.isLeft());if(!r){E(e);return}let{box:s,li:i}=r,c="instant";s.focus({preventScroll:!0}),i.scrollIntoView(
{block:"start",behavior:c});let{bottom:a}=e.part("line").getBoundingClientRect();a>0&&scrollBy({top:i.
getBoundingClientRect().top-a-8,behavior:c}),we(i)}var y=e=>e.getBoundingClientRect().top,L=".hb-item:not(.hb-hidden, .hb-retired)",B=({root:e,hidden:t})=>t.
size>0&&!e.querySelector(L);function Se(e){let{root:t,say:n}=e,o=t.querySelector(".hb-none");B(e)?o||
e.part("tools").after(f("p",{className:"hb-none"},f("button",{type:"button",className:"hb-show",textContent:n(
"showAll")}))):o?.remove()}function Oe({root:e,hidden:t}){let n=e.classList.contains("hb-only-left");
for(let o of e.querySelectorAll(".hb-items:not(.hb-item *)")){let r=n&&t.size>0&&!o.querySelector(L),
s=o.previousElementSibling;for(;s&&!s.matches(".hb-items, .hb-tools");)s.classList.toggle("hb-bare",
r),s=s.previousElementSibling}}function ke(e,t){e.root.classList.toggle("hb-only-left",t),e.hidden.clear();
for(let n of e.items.slice().reverse()){let o=t&&!n.isLeft()&&!n.li.querySelector(L);n.li.classList.
toggle("hb-hidden",o),o&&e.hidden.add(n.li)}e.tellHeadings=()=>{Oe(e),Se(e)},e.tellHeadings()}function ve(e,t,n){
let o=e.part("line"),r="instant",s=n.find(([{box:c}])=>c.checkVisibility());s&&scrollBy({top:y(s[0].
box)-s[1],behavior:r});let i=y(o)-t;(i>0||!s)&&scrollBy({top:i,behavior:r})}function T(e,t){let n=t.
getAttribute("aria-pressed")!=="true",{items:o}=e,r=B(e),s=y(e.part("line")),i=Math.max(o.findIndex(
A(e)),0),c=o[i]?y(o[i].box):0,a=o.slice(i).map(d=>[d,y(d.box)]);for(let d of a)d[1]>innerHeight&&(d[1]=
c);a.push(...o.slice(0,i).reverse().map(d=>[d,c])),t.setAttribute("aria-pressed",String(n)),ke(e,n),
B(e)?E(e):ve(e,s,r?[]:a)}function Y(e){let t=e.part("left");T(e,t),t.focus({preventScroll:!0})}var K=e=>/^https?:\/\/./i.test(e);function G(e,t,n=f("button")){let o=e.list.say("putBack",{what:t.words});return Object.assign(n,{type:"\
button",className:"hb-back",textContent:o,title:o,onclick:()=>{J(e,t)}})}var Ne=500,w=new Map,Q=e=>w.has(e),X=()=>w.forEach(e=>e());addEventListener("pagehide",X);document.addEventListener(
"visibilitychange",()=>{document.hidden&&X()});function Z(e,t,n,o){let r=0,s="",i=()=>{clearTimeout(
r),w.delete(n);let{store:c}=e.page,a=s;s=Ce(e,t,n.value.trim(),s),s!==a&&c.keep([]).then(()=>o(!w.has(
n)&&c.kept()!=="no"))};n.addEventListener("input",()=>{clearTimeout(r),r=setTimeout(i,Ne),o(!1),w.set(
n,i)}),n.addEventListener("change",i),n.addEventListener("blur",()=>{s=""})}function Ce(e,t,n,o){let{
id:r}=e.terms,{store:s}=e.page,i=t==="reason"?"state":t;s.renew(r);let c=e.status(),a=p(e.record(),i),
d=t==="confirmation"?c.confirmed_by:c[t];return n===d?o:(t==="reason"?Ae(e,n):e.put(t,n),!(n.includes(
d)&&(i!=="state"||c.state==="na"))&&String(g(a))!==o&&e.remember(i,a),s.keep([r]),String(g(p(s.get(r),
i))))}function Ae(e,t){let{page:{undoHistory:n,store:o},terms:{id:r}}=e,s=n.entriesOf(r).find(({name:i,
then:c})=>i==="state"&&c?.value!=="na");t?e.put("state","na",{reason:t}):s?.then?.value==="done"?o.restoreField(
r,"state",s.then):e.put("state","open")}var ee=["note","evidence","confirmation","reason"],ne=2,Ee=14,j=()=>f("input",{type:"text",autocomplete:"\
off",maxLength:2e3});function te(e){if(!CSS.supports("field-sizing","content"))for(e.rows=ne;e.scrollHeight>
e.clientHeight&&e.rows<Ee;)e.rows+=1}var O=class{root=f("div",{className:"hb-panel",role:"group"});#r=f(
"p",{className:"hb-told-more"});#n=f("button",{type:"button"});#t=f("a",{className:"hb-link",rel:"no\
referrer"});#s=f("summary");#i=f("div");#c=f("details",{className:"hb-earlier"},this.#s,this.#i);#a=f(
"span",{className:"hb-heard",role:"status"});#o={note:f("textarea",{rows:ne,maxLength:8e3}),evidence:Object.
assign(j(),{inputMode:"url"}),confirmation:j(),reason:j()};#d=new Map;#e;constructor(t,n){let{list:{
say:o},terms:r}=t;this.#e=t,this.root.setAttribute("aria-labelledby",`hb.${r.id}`),this.#n.textContent=
o("holds"),this.#n.onclick=()=>t.confirmStill(),this.#t.textContent=o("open"),this.root.append(this.#r,
this.#n,...ee.map(s=>this.#p(s)),this.#c,this.#a),n.after(this.root)}#p(t){let n=this.#o[t],{list:{say:o},
terms:r}=this.#e;n.id=`hb.${r.id}.${t}`;let s=f("span",{className:"hb-saved",textContent:o("saved")});
s.hidden=!0,s.ariaHidden="true",this.#d.set(n,s);let i=f("span",{className:"hb-beside"},s);return t===
"note"&&n.addEventListener("input",()=>te(this.#o.note)),t==="evidence"&&i.append(this.#t),Z(this.#e,
t,n,c=>this.#f(s,c)),f("div",{className:"hb-field"},f("label",{htmlFor:n.id},o(`${t}Label`)),i,n)}#f(t,n){
t.hidden=!n,k(this.#a,n?this.#e.list.say("saved"):"")}fill(t,n){let{list:{say:o},box:r}=this.#e,{evidence:s,
reworded_from:i}=t;this.#u({...t,confirmation:t.confirmed_by});let c=p(JSON.parse(r.dataset.earlier||
"{}"),i),a=t.state==="na";k(this.#r,c?o(a?"earlierNa":"earlier",{wording:c}):""),this.#c.hidden=!n.length,
this.#s.textContent=o("before",{n:n.length}),this.#i.replaceChildren(...n.map(d=>G(this.#e,d))),this.#n.
hidden=!i&&t.state!=="due",this.#t.hidden=!K(s),this.#t.hidden||(this.#t.href=s)}#u(t){for(let n of ee){
let o=this.#o[n],r=o.value.trim()===t[n].trim();if(Q(o)||r)continue;o.value=t[n];let s=this.#d.get(o);
s&&this.#f(s,!1)}te(this.#o.note)}};var oe="reset";function R(e){let t=e.items.map(({terms:o})=>o.id);e.lastReset=e.page.undoHistory.lastAct(
oe,t);let[n]=e.lastReset.values();e.undo.title=n?e.say("putBackReset",{n:e.lastReset.size,date:x(n[0].
by[0])}):""}function re(e){let{undoHistory:t,store:n}=e.page,o=e.items.filter(({state:a})=>a!=="open"),
r=o.filter(({state:a})=>a==="na").length,s=o.map(({terms:a})=>a.id);t.remember(o.map(a=>{let{id:d}=a.
terms,u={state:p(a.record(),"state")};return a.put("state","open"),[d,{then:u,now:{state:n.get(d).state}}]}),
oe),R(e);let i=o.length-r,c=[];return(i||!r)&&c.push(e.say("reset",{n:i})),r&&c.push(e.say("resetNa",
{n:r})),e.said=c.join(" "),s}function se(e){R(e);let t=e.page.undoHistory.undo(e.lastReset||new Map);
return R(e),e.focusMenu(),e.said=e.say("undone",{n:t.length}),t}function ie(e,t){e.focusMenu(),M(e.page.store,t)}var ce={left:T,show:Y,next:V,backup:e=>ie(e,"backup"),
restore:e=>ie(e,"restore"),later:e=>{e.focusMenu(),e.backups?.putOff()},print:()=>{globalThis.print()},
reset:re,undo:se};function Be({page:e},t){let n=e.itemOf(t.closest(".hb-item")?.id||""),o=t.parentElement;
if(!n||!o)return;let r=t.getAttribute("aria-expanded")!=="true";t.setAttribute("aria-expanded",String(
r)),n.li.classList.toggle("hb-unfolded",r),n.panel||(n.panel=new O(n,o),n.panel.fill(n.status(),q(n,
n.list.say))),n.panel.root.hidden=!r}function ae(e,t){t.className==="hb-more"&&Be(e,t);let n=Object.
keys(ce).find(o=>t.classList.contains(`hb-${o}`));n&&(e.said="",e.page.stale.add(e),e.page.store.keep(
ce[n](e,t)||[]))}h.pressed=ae;})();
