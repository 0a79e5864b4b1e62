/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function d(e,t={},...n){let o=document.createElement(e);return Object.assign(o,t),o.append(...n),o}function S(e,t){e.textContent!==t&&(e.textContent=t),e.hidden=!t}var Z=globalThis,m=Z.handbookExt||={},T=document.currentScript?.src.replace(/[^/]*$/,"")??"";var k=new Map;function E(e){let t=k.get(e)||new Promise(n=>{let o=()=>{k.delete(e),n(null)};document.
head.append(d("script",{src:`${T}${e}`,onload:n,onerror:o}))});return k.set(e,t),t}async function L(e,t){m.openExchange||await E("exchange.js"),m.openExchange?.(e,t)}var N=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),j=e=>Number.isSafeInteger(e)&&Number(e)>=0;function w(e,t){if(e===t)return 0;let n=Array.from(e),o=Array.from(t),r=n.findIndex((s,i)=>s!==o[i]);
return r<0||r>=o.length?n.length-o.length:Number(n[r].codePointAt(0))-Number(o[r].codePointAt(0))}function h(e){
return Array.isArray(e)?`[${e.map(h).join()}]`:N(e)?`{${Object.keys(e).sort(w).map(n=>`${JSON.stringify(
n)}:${h(e[n])}`).join()}}`:JSON.stringify(e)}var p=(e,t)=>e&&Object.hasOwn(e,t)?e[t]:void 0;var $=["state","note","evidence","confirmation"];var ee=e=>Array.isArray(e)&&e.length===3&&j(e[0])&&j(e[1])&&typeof e[2]=="string";function g(e){let t=N(
e)?p(e,"at"):void 0;return ee(t)?t:[-1,0,""]}var te=(e,t)=>e[0]-t[0]||e[1]-t[1]||w(e[2],t[2]),ne=(e,t)=>(te(
g(e),g(t))||w(h(e),h(t)))>0;function oe(e,t){let n=Object.entries(t).filter(([o,r])=>!Object.hasOwn(
e,o)||ne(r,p(e,o)));return Object.fromEntries([...Object.entries(e),...n])}var B=({id:e,was:t},n)=>t.
reduce((o,r)=>oe(o,n(r)||{}),n(e)||{}),b=e=>e.since??e.at[0];var re={d:1,w:7,m:1,y:12},I=Date.UTC(1e4,0);function se(e,t){let n=t.slice(-1),o=Number.parseInt(t,10)*
re[n],r=new Date(e);if(!t||e>=I)return 1/0;if(n==="d"||n==="w")r.setUTCDate(r.getUTCDate()+o);else{let s=r.
getUTCDate();r.setUTCDate(1),r.setUTCMonth(r.getUTCMonth()+o+1,0),r.setUTCDate(Math.min(s,r.getUTCDate()))}
return r.getTime()<I?r.getTime():1/0}function D(e,t,n){let{wording:o,recheck:r}=e,s=B(e,t),[i,c,a,f]=$.
map(l=>p(s,l)),u=i&&(i.value==="done"||i.value==="na")?i:void 0,A=l=>l?.wording&&l.wording!==o?l.wording:
"";return{state:u?.value==="done"&&n>=se(b(u),r)?"due":u?.value||"open",since:u?b(u):null,reason:u?.
value==="na"&&u.reason||"",note:c?.value||"",evidence:a?.value||"",confirmed_by:f?.value||"",confirmed_at:f?.
value?b(f):null,reworded_from:A(u),confirmed_before:!!(f?.value&&A(f))}}function ie(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var R={};function x(e,t={dateStyle:"long"}){if(e===null||!(Math.abs(e)<=864e13))return"?";let n=JSON.
stringify(t);return R[n]||=new Intl.DateTimeFormat(ie(),t),R[n].format(e)}function ce(e,t){let{state:n,reason:o,confirmed_by:r}=e,s=[];n!=="open"&&s.push(t(`${n}On`,{date:x(e.
since),reason:o})),e.reworded_from&&s.push(t(n==="na"?"rewordedNa":"reworded"));let i={name:r,date:x(
e.confirmed_at)};return r&&s.push(t(e.confirmed_before?"confirmedBefore":"confirmedBy",i)),s.join(" ")}
function P(e,t){let{note:n,evidence:o}=e,r=[ce(e,t)];return n&&r.push(t("noteSaid",{text:n})),o&&r.push(
t("evidenceSaid",{text:o})),r.filter(Boolean).join(" ")}function M({terms:e},t,n,o){let r={[n]:o||void 0};return P(D({...e,was:[]},()=>r,Date.now()),t)}function U(e,t){
let n=e.undoHistory.entriesOf(e.terms.id),o=n.length?e.record():{},r=n.map(s=>({entry:s,words:M(e,t,
s.name,s.then)}));return r.filter(({entry:{name:s},words:i},c)=>i&&i!==M(e,t,s,p(o,s))&&r.findIndex(
a=>a.words===i)===c)}var _=({terms:e,store:t,undoHistory:n},{entry:o})=>t.keep(n.undo(new Map([[e.id,[o]]])));var F=e=>/^https?:\/\/./i.test(e);function H(e,t,n=d("button")){let o=e.list.say("putBack",{what:t.words});return Object.assign(n,{type:"\
button",className:"hb-back",textContent:o,title:o,onclick:()=>{_(e,t)}})}var ae=500,y=new Map,W=e=>y.has(e),J=()=>y.forEach(e=>e());addEventListener("pagehide",J);document.addEventListener(
"visibilitychange",()=>{document.hidden&&J()});function z(e,t,n,o){let r=0,s="",i=()=>{clearTimeout(
r),y.delete(n);let{store:c}=e.page,a=s;s=de(e,t,n.value.trim(),s),s!==a&&c.keep([]).then(()=>o(!y.has(
n)&&c.kept()!=="no"))};n.addEventListener("input",()=>{clearTimeout(r),r=setTimeout(i,ae),o(!1),y.set(
n,i)}),n.addEventListener("change",i),n.addEventListener("blur",()=>{s=""})}function de(e,t,n,o){let{
id:r}=e.terms,{store:s}=e.page,i=t==="reason"?"state":t;s.renew(r);let c=e.status(),a=p(e.record(),i),
f=t==="confirmation"?c.confirmed_by:c[t];return n===f?o:(t==="reason"?pe(e,n):e.put(t,n),!(n.includes(
f)&&(i!=="state"||c.state==="na"))&&String(g(a))!==o&&e.remember(i,a),s.keep([r]),String(g(p(s.get(r),
i))))}function pe(e,t){let{page:{undoHistory:n,store:o},terms:{id:r}}=e,s=n.entriesOf(r).find(({name:i,
then:c})=>i==="state"&&c?.value!=="na");t?e.put("state","na",{reason:t}):s?.then?.value==="done"?o.restoreField(
r,"state",s.then):e.put("state","open")}var q=["note","evidence","confirmation","reason"],C=()=>d("input",{type:"text",autocomplete:"off",maxLength:2e3}),
O=class{root=d("div",{className:"hb-panel"});#o=d("p",{className:"hb-told-more"});#n=d("button",{type:"\
button"});#t=d("a",{className:"hb-link",rel:"noreferrer"});#r=d("summary");#s=d("div");#i=d("details",
{className:"hb-earlier"},this.#r,this.#s);#c=d("span",{className:"hb-heard",role:"status"});#a={note:d(
"textarea",{rows:2,maxLength:8e3}),evidence:Object.assign(C(),{inputMode:"url"}),confirmation:C(),reason:C()};#e;constructor(t,n){
let{say:o}=t.list;this.#e=t,this.#n.textContent=o("holds"),this.#n.onclick=()=>t.confirmStill(),this.#t.
textContent=o("open"),this.root.append(this.#o,this.#n,...q.map(r=>this.#d(r)),this.#i,this.#c),n.after(
this.root)}#d(t){let n=this.#a[t],{list:{say:o},terms:r}=this.#e;n.id=`hb.${r.id}.${t}`;let s=d("spa\
n",{className:"hb-saved",textContent:o("saved")});s.hidden=!0,s.ariaHidden="true";let i=d("span",{className:"\
hb-beside"},s);return t==="evidence"&&i.append(this.#t),z(this.#e,t,n,c=>this.#p(s,c)),d("div",{className:"\
hb-field"},d("label",{htmlFor:n.id},o(`${t}Label`)),i,n)}#p(t,n){t.hidden=!n,S(this.#c,n?this.#e.list.
say("saved"):"")}fill(t,n){let{list:{say:o},box:r}=this.#e,{evidence:s,reworded_from:i}=t;this.#f({...t,
confirmation:t.confirmed_by});let c=p(JSON.parse(r.dataset.earlier||"{}"),i),a=t.state==="na";S(this.#o,
c?o(a?"earlierNa":"earlier",{wording:c}):""),this.#i.hidden=!n.length,this.#r.textContent=o("before",
{n:n.length}),this.#s.replaceChildren(...n.map(f=>H(this.#e,f))),this.#n.hidden=!i&&t.state!=="due",
this.#t.hidden=!F(s),this.#t.hidden||(this.#t.href=s)}#f(t){for(let n of q){let o=this.#a[n],r=o.value.
trim()===t[n].trim();!W(o)&&!r&&(o.value=t[n])}}};var K="reset";function v(e){let t=e.items.map(({terms:o})=>o.id);e.lastReset=e.page.undoHistory.lastAct(
K,t);let[n]=e.lastReset.values();e.undo.title=n?e.say("putBackReset",{n:e.lastReset.size,date:x(n[0].
by[0])}):""}function V(e){let{undoHistory:t,store:n}=e.page,o=e.items.filter(({state:a})=>a!=="open"),
r=o.filter(({state:a})=>a==="na").length,s=o.map(({terms:a})=>a.id);t.remember(o.map(a=>{let{id:f}=a.
terms,u={state:p(a.record(),"state")};return a.put("state","open"),[f,{then:u,now:{state:n.get(f).state}}]}),
K),v(e);let i=o.length-r,c=[];return(i||!r)&&c.push(e.say("reset",{n:i})),r&&c.push(e.say("resetNa",
{n:r})),e.said=c.join(" "),s}function Y(e){v(e);let t=e.page.undoHistory.undo(e.lastReset||new Map);
return v(e),e.focusMenu(),e.said=e.say("undone",{n:t.length}),t}function fe(e,t){let n=t.getAttribute("aria-pressed")!=="true";t.setAttribute("aria-pressed",String(
n)),e.root.classList.toggle("hb-only-left",n),e.hidden.clear();for(let o of e.items.slice().reverse()){
let s=n&&!o.isLeft()&&!o.li.querySelector(".hb-item:not(.hb-hidden, .hb-retired)");o.li.classList.toggle(
"hb-hidden",s),s&&e.hidden.add(o.li)}}function ue(e){let{items:t,at:n}=e,o=e.part("line").getBoundingClientRect().
bottom,r=({box:i})=>{let{y:c,height:a}=i.getBoundingClientRect();return a>0&&c+a>o&&c<innerHeight},s=t[n]&&
r(t[n])?-1:t.findIndex(r);return s<0?n+1:s}function le(e){let t=ue(e),{items:n}=e,r=[...n.slice(t),...n.
slice(0,t)].find(s=>s.kind!=="upcoming"&&s.isLeft());e.said=r?"":e.say("noneOpen"),r?.box.focus({preventScroll:!0}),
r?.li.scrollIntoView({block:"center"})}function G(e,t){e.focusMenu(),L(e.page.store,t)}var Q={left:fe,
next:le,backup:e=>G(e,"backup"),restore:e=>G(e,"restore"),later:e=>{e.focusMenu(),e.backups?.putOff()},
print:()=>{globalThis.print()},reset:V,undo:Y};function me({page:e},t){let n=e.itemOf(t.closest(".hb\
-item")?.id||""),o=t.parentElement;if(!n||!o)return;let r=t.getAttribute("aria-expanded")!=="true";t.
setAttribute("aria-expanded",String(r)),n.li.classList.toggle("hb-unfolded",r),n.panel||(n.panel=new O(
n,o),n.panel.fill(n.status(),U(n,n.list.say))),n.panel.root.hidden=!r}function X(e,t){t.className===
"hb-more"&&me(e,t);let n=Object.keys(Q).find(o=>t.classList.contains(`hb-${o}`));n&&(e.said="",e.page.
stale.add(e),e.page.store.keep(Q[n](e,t)||[]))}m.pressed=X;})();
