/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function a(r,t={},...e){let s=document.createElement(r);return Object.assign(s,t),s.append(...e),s}var w=r=>a(
"p",{textContent:r});function x(r,t){r.textContent!==t&&(r.textContent=t),r.hidden=!t}var Le=globalThis,A=Le.handbookExt||={},X=document.currentScript?.src.replace(/[^/]*$/,"")??"";var Lt=new Map;function rt(r){let t=Lt.get(r)||new Promise(e=>{let s=()=>{Lt.delete(r),e(null)};document.
head.append(a("script",{src:`${X}${r}`,onload:e,onerror:s}))});return Lt.set(r,t),t}async function Mt(r,t){A.openExchange||await rt("exchange.js"),A.openExchange?.(r,t)}var g=r=>typeof r=="object"&&r!==null&&!Array.isArray(r),N=r=>Number.isSafeInteger(r)&&Number(r)>=0,
v=r=>typeof r=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(r);function D(r,t){if(r===t)return 0;let e=Array.
from(r),s=Array.from(t),o=e.findIndex((n,i)=>n!==s[i]);return o<0||o>=s.length?e.length-s.length:Number(
e[o].codePointAt(0))-Number(s[o].codePointAt(0))}function p(r){return Array.isArray(r)?`[${r.map(p).
join()}]`:g(r)?`{${Object.keys(r).sort(D).map(e=>`${JSON.stringify(e)}:${p(r[e])}`).join()}}`:JSON.stringify(
r)}var l=(r,t)=>r&&Object.hasOwn(r,t)?r[t]:void 0;function G(r,t){return typeof r!="object"||r===null||
t<0?0:1+Object.values(r).reduce((e,s)=>Math.max(e,G(s,t-1)),0)}function S(r){if(typeof r=="string")return r.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(r))return r.map(S);if(!g(r))return r;let t=Object.
entries(r).map(([e,s])=>[S(e),S(s)]);return Object.fromEntries(t)}function B(r){return typeof r=="ob\
ject"&&r!==null?Object.values(r).every(B):typeof r!="number"||Number.isSafeInteger(r)}function te(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var Qt;
function Me(r,t){return Qt||=new Intl.PluralRules(te()),l(r,String(t))??l(r,Qt.select(t))??r.other}var ee=r=>(t,e={})=>{
let s=l(r,t)||"";return(typeof s=="string"?s:Me(s,Number(e.n))).replace(/\{(\w+)\}/g,(n,i)=>String(l(
e,i)??n))},Zt={};function U(r,t={dateStyle:"long"}){if(r===null||!(Math.abs(r)<=864e13))return"?";let e=JSON.
stringify(t);return Zt[e]||=new Intl.DateTimeFormat(te(),t),Zt[e].format(r)}var Y=r=>U(r,{dateStyle:"\
medium",timeStyle:"short"});function Pe(r,t){let{state:e,reason:s,confirmed_by:o}=r,n=[];e!=="open"&&
n.push(t(`${e}On`,{date:U(r.since),reason:s})),r.reworded_from&&n.push(t(e==="na"?"rewordedNa":"rewo\
rded"));let i={name:o,date:U(r.confirmed_at)};return o&&n.push(t(r.confirmed_before?"confirmedBefore":
"confirmedBy",i)),n.join(" ")}function ot(r,t){let{note:e,evidence:s}=r,o=[Pe(r,t)];return e&&o.push(
t("noteSaid",{text:e})),s&&o.push(t("evidenceSaid",{text:s})),o.filter(Boolean).join(" ")}var Pt=()=>({
open:0,done:0,due:0,na:0});function De({required:r,optional:t},e,s){let{done:o,due:n,na:i}=r,c=r.open+
n,f=n?s("due",{n}):"",m=i?s("na",{n:i}):"",d=s("score",{n:o,total:o+c}),O=[],R=t.done+t.open+t.due;return R&&
O.push(s("optional",{n:t.done,total:R})),e&&O.push(s("confirmed",{n:e})),c||O.push(s("ready")),[`${d}${s(
"scoreOpen",{n:c})}${f}${m}.`,O.join(" ")]}var se=(...r)=>De(...r).filter(Boolean).join(" ");function y(){if(!A.book)throw new Error("edition.js is not loaded");return A.book}var h=(r,t)=>ee(A.
words||{})(r,t),Be=({id:r,fingerprint:t,was:e=[],recheck:s=""})=>({id:r,wording:t,was:e,recheck:s});
function nt(){let r=new Map;for(let t of y().lists)for(let e of t.items){let s={...e,list:t,terms:Be(
e)};for(let o of[s.id,...s.terms.was])r.set(o,s)}return r}var C=(r,t)=>a("button",{type:"button",onclick:t,textContent:h(r)}),re=(...r)=>a("p",{className:"hb-\
buttons"},...r),it=()=>a("div",{className:"hb-place"}),at=(r,t)=>a("label",{className:"hb-field"},h(
r),t);function oe(r){let t=a("input",{type:"file",accept:".json,application/json"});return t.onchange=
()=>{t.files?.[0]&&r(t.files[0])},t}function F(r,t,...e){let s=a("p",{textContent:t,tabIndex:-1});r.replaceChildren(s,...e),s.focus()}var E="list/",ht="snapshot/",j="part/",ct="!clock",u="!erased",V="!backup",Dt=["format","version","h\
andbook","items","lists","snapshots"],$=r=>`handbook/1/${r}`,Q=r=>ht+S(r),Fe=r=>S(r)===r&&(r.startsWith(
ht)||r.startsWith(E)&&v(r.slice(E.length))||r.startsWith(j)&&!Dt.includes(r.slice(j.length))),Z=r=>r===
ct||r===u||r===V,_=r=>v(r)||Z(r)||typeof r=="string"&&Fe(r);var tt=["state","note","evidence","confirmation"],Bt=r=>tt.includes(r),L=r=>Array.isArray(r)&&r.length===
3&&N(r[0])&&N(r[1])&&typeof r[2]=="string";function b(r){let t=g(r)?l(r,"at"):void 0;return L(t)?t:[
-1,0,""]}var M=(r,t)=>r[0]-t[0]||r[1]-t[1]||D(r[2],t[2]),et=(r,t)=>(M(b(r),b(t))||D(p(r),p(t)))>0;function Ft(r,t){
let e=Object.entries(t).filter(([s,o])=>!Object.hasOwn(r,s)||et(o,l(r,s)));return Object.fromEntries(
[...Object.entries(r),...e])}var lt=({id:r,was:t},e)=>t.reduce((s,o)=>Ft(s,e(o)||{}),e(r)||{}),I=r=>r.
since??r.at[0];var K=32*2**20,W=32,We=W-5,ne=W-2,Re=W-1,ft=(r,t)=>G(r,W)>t;function Ue(r,t){if(ft(t,We)||!B(t))return!1;
if(!Bt(r))return!0;if(!g(t)||!L(l(t,"at")))return!1;let{value:e,wording:s="",reason:o="",since:n=0}=t;
return[e,s,o].every(i=>typeof i=="string")&&N(n)}function ie(r){if(!g(r))return[{},[""]];let t=Object.
entries(r),e=t.filter(([o,n])=>Ue(o,n)),s=Object.fromEntries(e);return[s,t.map(([o])=>o).filter(o=>!Object.
hasOwn(s,o))]}function Wt(r){let t=[],e=[];for(let[s,o]of Object.entries(r)){let[n,i]=v(s)?ie(o):[{},
[""]];for(let c of i)e.push(c?`${s}/${c}`:s);Object.keys(n).length&&t.push([s,n])}return[Object.fromEntries(
t),e]}function Rt(r){if(!g(r)||!L(l(r,"at"))||!B(r))return[null,[""]];if(ft(r,ne))return[null,[""]];
let t=l(r,"value")??null;if(t===null)return[{...r,value:t},[]];if(!g(t))return[null,[""]];let[e,s]=Wt(
t);return[{...r,value:e},s]}var Ut=r=>g(r)&&typeof l(r,"value")=="boolean"&&L(l(r,"at"))&&B(r)&&!ft(
r,ne),_t=r=>B(r)&&!ft(r,Re);function _e(r){let{at:t,wall:e}=r.given||{};return L(t)&&N(e)&&B(r)}function Kt(r,t){
if(!g(t))return null;let[e,...s]=Object.keys(t);if(v(r))return e&&!ie(t)[1].length?t:null;if(s.length)
return null;if(r.startsWith(j))return e==="part"&&_t(t.part)?t:null;if(Z(r))return e==="given"&&_e(t)?
t:null;if(r.startsWith(E))return e==="mine"&&Ut(t.mine)?t:null;if(e!=="snapshot")return null;let[o,n]=Rt(
t.snapshot);return o&&!n.length?{snapshot:o}:null}function T(r,t){if(typeof t!="string"||t.length>K)
return null;try{let e=JSON.parse(t),s=Kt(r,/\\ud|\p{Surrogate}/iu.test(t)?S(e):e);return s&&{item:s,
text:p(s)}}catch{return null}}function ae(r,t,e){return r.startsWith(j)?D(p(t.part),p(e.part))<0?e:t:
Ft(t,e)}var Ke="handbook-progress",he=1,He="snapshots/",ze="lists/";function qe(r,t){if(!g(r)||l(r,"format")!==
Ke)return"format";let e=l(r,"version"),s=l(r,"handbook");if(Number.isSafeInteger(e)&&e>he)return"ver\
sion";let[o,n={},i={}]=["items","lists","snapshots"].map(f=>l(r,f)),c=[o,n,i].every(g);return e!==he||
!v(s)||!c?"damaged":t&&s!==t?"handbook":""}var Je=r=>r.length>K/4&&new Blob([r]).size>K;function Ht(r,t){
if(Je(r))return{refused:"size"};let e;try{if(e=JSON.parse(r.replace(/^\ufeff+/,"")),G(e,W)>W)return{
refused:"json"}}catch{return{refused:"json"}}e=S(e);let s=qe(e,t);return s?{refused:s,theirs:String(
l(e,"handbook"))}:Xe(e)}function Xe(r){let[t,e]=Wt(l(r,"items")),s=[];for(let[f,m]of Object.entries(
l(r,"snapshots")||{})){let[d,O]=Rt(m);for(let R of O)e.push(`${He}${f}${R&&"/"}${R}`);d&&s.push([f,d])}
let o=Object.entries(l(r,"lists")||{}),n=Object.fromEntries(o.filter(([f,m])=>v(f)&&Ut(m)));for(let[
f]of o)Object.hasOwn(n,f)||e.push(ze+f);let i=Object.entries(r).filter(([f])=>!Dt.includes(f)),c=Object.
fromEntries(i.filter(([,f])=>_t(f)));for(let[f]of i)Object.hasOwn(c,f)||e.push(f);return{items:t,lists:n,
snapshots:Object.fromEntries(s),rest:c,leftOut:e}}function k(r){let t=r.keys(),e=(s,o)=>Object.fromEntries(t.filter(n=>n.startsWith(s)).map(n=>[n.slice(
s.length),r.get(n)[o]]));return{items:Object.fromEntries(t.filter(v).map(s=>[s,r.get(s)])),lists:e(E,
"mine"),snapshots:e(ht,"snapshot"),rest:e(j,"part")}}var H=class{#t=new Map;#s;#e;constructor(t,e){this.#s=t,this.#e=e}items(){return Array.from(this.#t.
keys())}add(t){if(this.#t.has(t))return;let e=this.#e(t);this.#t.set(t,e),this.#s.append(e)}keep(t){
for(let[e,s]of this.#t)t(e)||(s.remove(),this.#t.delete(e));this.#s.hidden=!this.#t.size}};var mt=class{part=a("div");#t=a("ul",{className:"hb-rows"});#s=w("");#e;#r;constructor(t,e){this.#r=
t,this.#e=new H(this.#t,s=>e.make(s,{more:this.#o(s)})),this.part.append(this.#t,this.#s)}#o(t){let{
state:e,reworded_from:s}=this.#r.statusOf(t),o=t.earlier?.find(({fingerprint:i})=>i===s);return o?[w(
h(e==="na"?"earlierNa":"earlier",{wording:o.wording}))]:[]}fill(){for(let e of this.#r.myItems()){let{
state:s,reworded_from:o}=this.#r.statusOf(e);(s==="due"||o)&&this.#e.add(e)}this.#e.keep(e=>this.#r.
isMine(e.list));let t=!this.#e.items().length;return x(this.#s,t?h("allWell"):""),!t||Object.keys(k(
this.#r.store).items).length>0}};var Ge=r=>t=>r.get(E+t)?.mine;function ce({id:r,was:t=[]},e){return[r,...t].map(Ge(e)).filter(n=>n!==
void 0).reduce((n,i)=>n&&!et(i,n)?n:i,void 0)?.value!==!1}function le({id:r,was:t=[]},e,s){return s.
set(E+r,"mine",e,{},t.map(o=>E+o)),E+r}var ut=class{part=a("details",{className:"hb-choose"});#t=a("summary");#s=new Map;#e;constructor(t){
this.#e=t;let e=y().lists.map(s=>this.#r(s));this.part.append(this.#t,w(h("chooseWhy")),a("ul",{},...e))}#r(t){
let{store:e}=this.#e,s=a("input",{type:"checkbox",className:"hb-box",value:t.id,autocomplete:"off"});
return s.onchange=()=>e.keep([le(t,s.checked,e)]),this.#s.set(t,s),a("li",{},a("label",{className:"h\
b-label"},s," ",a("span",{textContent:t.title})))}fill(){for(let[s,o]of this.#s)o.checked=this.#e.isMine(
s);let t=this.#e.myLists().length,e=this.#s.size;this.#t.textContent=h("chooseLists",{n:t,total:e})}};var Ye=[["empty",/^(?:\xef\xbb\xbf|\ufeff)?\s*$/],["pdf",/^\s*%PDF-/],["picture",/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
["page",/^(?:\xef\xbb\xbf|\ufeff)?\s*</],["cut",/^[^{]*\{\s*"format":\s*"handbook-progress"/],["othe\
r",/^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];function fe(r,t){if(r!=="json"&&r!=="encoding")return r;
let[e]=Ye.find(([,s])=>s.test(t))||[r];return r==="encoding"&&(e==="cut"||e==="other")?r:e}var me=r=>[
"pdf","picture","page","other"].includes(r);var ue=4096;async function pe(r,t,e,s){let{handbook:o}=y(),n=typeof r=="string"?{...Ht(r,o),head:r.slice(
0,ue)}:await Ve(r);if(!("refused"in n))return e(n);s&&(s.ariaInvalid="true");let{refused:i,theirs:c,
head:f=""}=n,m=fe(i,f),d=[h(`refused-${m}`,{theirs:c,ours:o})];typeof r=="string"?d.unshift(h("unrea\
dText")):(d.unshift(h("unreadFile",{name:r.name})),me(m)&&d.push(h("wrongFile")));let O=a("p",{className:"\
hb-error",role:"alert"},d.join(" "));t.replaceChildren(O),O.scrollIntoView({block:"nearest"})}async function Ve(r){
if(r.size>K)return{refused:"size"};let t=await r.arrayBuffer(),e=String.fromCharCode(...new Uint8Array(
t.slice(0,ue)));try{let s=new TextDecoder("utf-8",{fatal:!0}).decode(t);return{...Ht(s,y().handbook),
head:e}}catch{return{refused:"encoding",head:e}}}function Jt(r,t){let e=1,s=r;for(;t(s);)s=`${r} (${e+=1})`;return s}var qt=r=>N(l(r,"since"))?r.since:
b(r)[0],zt=r=>g(l(r,"value")),pt=(r,t)=>h("snapshotTaken",{name:r,date:Y(qt(t))});function de(r,t,e){
let s=C(r,e);return s.setAttribute("aria-label",`${h(r)}: ${t}`),s}var dt=class{#t=a("ul");#s=a("det\
ails");#e=it();#r;#o;constructor(t,e){this.#r=t,this.#o=e}all(){return Object.entries(k(this.#r).snapshots).
filter(([,t])=>zt(t)).sort(([,t],[,e])=>qt(e)-qt(t))}#n(t){let e=Q(t);return zt(l(this.#r.get(e),"sn\
apshot"))?null:this.#o.entriesOf(e).find(({then:s})=>zt(s))||null}#a(t,e){let s=Q(t),o=this.#r.get(s);
return this.#r.set(s,"snapshot",e),this.#o.remember([[s,{then:o,now:this.#r.get(s)}]]),this.#r.keep(
[s])}#i(t,e){return de("putBackSnapshot",t,()=>{this.#r.keep(this.#o.undo(new Map([[Q(t),[e]]]))),F(
this.#e,pt(t,e.then))})}#c(t){this.#a(t,null);let e=this.#n(t),s=e?[this.#i(t,e)]:[];F(this.#e,h("sn\
apshotRemoved",{name:t}),...s)}async#h(t){let e=t.value.trim();if(!e)return t.focus();let s=Jt(e,n=>!!this.#n(
n)||this.all().some(([i])=>i===n));await this.#a(s,k(this.#r).items),t.value="";let o=[s===e?"":h("s\
napshotStays",{name:e})];return o.push(pt(s,this.#r.get(Q(s)).snapshot)),F(this.#e,o.join(" ").trim())}fill(){
this.#t.replaceChildren(...this.all().map(([s,o])=>a("li",{},pt(s,o)," ",de("removeSnapshot",s,()=>this.#c(
s)))));let t=Object.keys(k(this.#r).snapshots).flatMap(s=>{let o=this.#n(s);return o?[a("li",{},pt(s,
o.then)," ",this.#i(s,o))]:[]});this.#s.hidden=!t.length;let e=h("snapshotsRemoved",{n:t.length});this.#s.
replaceChildren(a("summary",{textContent:e}),a("ul",{},...t))}parts(){let t=a("input",{type:"text",maxLength:100,
autocomplete:"off"});return[w(h("snapshotsWhy")),this.#t,this.#s,at("snapshotLabel",t),a("p",{},C("t\
akeSnapshot",()=>this.#h(t))),this.#e]}};var Xt="now";function ge(r,t,e){let[s]=t.keys();r.replaceChildren(...Array.from(t,([o,{name:n}])=>a(
"option",{textContent:n,value:o}))),r.value=t.has(e)?e:s}function Qe(r,t){let e=r.map(o=>a("th",{textContent:o,
scope:"col"})),s=a("table",{className:"hb-compared"},a("thead",{},a("tr",{},...e)),a("tbody",{},...t.
map(o=>a("tr",{},...o))));return a("div",{className:"hb-scroll",tabIndex:0,role:"group",ariaLabel:h(
"compare")},s)}var gt=class{#t=new Map;#s=it();#e=a("select");#r=a("select");#o="";#n=a("p",{className:"\
hb-choices"});#a;#i;constructor(t,e){this.#a=t,this.#i=e,this.#e.onchange=()=>{this.#o=this.#e.value,
this.fill()},this.#n.append(a("label",{},h("compareFrom")," ",this.#e)," ",a("label",{},h("compareTo"),
" ",this.#r)," ",C("compare",()=>this.#m()))}#c(){return{name:h("now"),items:k(this.#a.store).items}}#h(){
let t=new Map;for(let[e,s]of this.#i.all())t.set(`snapshot/${e}`,{name:e,items:s.value});for(let[e,s]of this.#t)
t.set(`copy/${e}`,{name:e,items:s});return t}fill(){let t=this.#h(),e=this.#r.value;this.#n.hidden=!t.
size,ge(this.#e,t,this.#o),t.delete(this.#e.value),ge(this.#r,new Map([[Xt,this.#c()],...t]),e)}#m(){
let t=this.#h().set(Xt,this.#c()),e=t.get(this.#e.value),s=t.get(this.#r.value);if(!e||!s)return;let o=this.#a.
differences(e.items,s.items);if(!o.length)F(this.#s,h("same"));else{let n=Qe([h("columnItem"),e.name,
s.name],o);F(this.#s,h("difference",{n:o.length}),n)}}#l(t){pe(t,this.#s,({items:e})=>{let s=Jt(t.name,
o=>this.#t.has(o));this.#t.set(s,e),this.#o=`copy/${s}`,this.#r.value=Xt,this.fill(),this.#m()})}parts(){
return[w(h("compareWhy")),this.#n,at("compareFile",oe(t=>this.#l(t))),this.#s]}};var Ze={d:1,w:7,m:1,y:12},we=Date.UTC(1e4,0);function ts(r,t){let e=t.slice(-1),s=Number.parseInt(t,
10)*Ze[e],o=new Date(r);if(!t||r>=we)return 1/0;if(e==="d"||e==="w")o.setUTCDate(o.getUTCDate()+s);else{
let n=o.getUTCDate();o.setUTCDate(1),o.setUTCMonth(o.getUTCMonth()+s+1,0),o.setUTCDate(Math.min(n,o.
getUTCDate()))}return o.getTime()<we?o.getTime():1/0}function z(r,t,e){let{wording:s,recheck:o}=r,n=lt(
r,t),[i,c,f,m]=tt.map(J=>l(n,J)),d=i&&(i.value==="done"||i.value==="na")?i:void 0,O=J=>J?.wording&&J.
wording!==s?J.wording:"";return{state:d?.value==="done"&&e>=ts(I(d),o)?"due":d?.value||"open",since:d?
I(d):null,reason:d?.value==="na"&&d.reason||"",note:c?.value||"",evidence:f?.value||"",confirmed_by:m?.
value||"",confirmed_at:m?.value?I(m):null,reworded_from:O(d),confirmed_before:!!(m?.value&&O(m))}}var be=({
state:r,confirmed_by:t})=>r==="done"&&!!t;function es(r,t){let e={required:Pt(),optional:Pt()},s=0;for(let c of r.items){if(!t.includes(c.list)||
c.upcoming||c.retired)continue;let f=r.statusOf(c);e[c.optional?"optional":"required"][f.state]+=1,s+=
Number(be(f))}let{done:o,open:n,due:i}=e.required;return{words:se(e,s,h),done:o,total:o+n+i}}var st=class{#t=a(
"p",{className:"hb-score"});#s;#e;constructor(t,e){this.#e=t,this.#s=a("progress",{className:"hb-bar",
ariaLabel:e})}parts(){return[this.#t,this.#s]}fill(t){let{words:e,done:s,total:o}=es(this.#e,t);x(this.#t,
t.length?e:""),this.#s.max=o||1,this.#s.value=s,this.#s.hidden=!t.length,this.#s.setAttribute("aria-\
valuetext",e)}},wt=class{#t=a("p",{className:"hb-set-aside"});#s=a("details");#e;#r;#o;#n;constructor(t,e,s,o){
this.#n=t,this.#r=s,this.#o=o,this.#e=new st(t,s.title);let n=t.items.filter(i=>i.list===s&&!i.retired);
this.#s.append(a("summary",{textContent:h("items",{n:n.length})}),a("ul",{className:"hb-rows"},...n.
map(i=>e.make(i,{isInList:!0})))),o.append(this.#t,...this.#e.parts(),this.#s)}fill(){let t=this.#n.
isMine(this.#r);this.#o.classList.toggle("hb-aside",!t),x(this.#t,t?"":h("setAside")),this.#e.fill(t?
[this.#r]:[]),this.#s.hidden=!t}open(){this.#s.open=!0}};var ss=3,bt=class{part=a("div");#t=a("ul",{className:"hb-rows"});#s=w("");#e;#r;constructor(t,e){this.#r=
t,this.#e=new H(this.#t,s=>e.make(s,{more:this.#o(s)})),this.part.append(this.#t,this.#s)}#o({taught:t}){
if(!t)return[];let[e,s]=t,o=a("a",{href:`${this.#r.toRoot}${e}`,textContent:s});return[a("p",{},`${h(
"taughtIn")} `,o)]}fill(){let t=this.#r.openItems();this.#e.keep(s=>this.#r.isMine(s.list));let e=ss-
this.#e.items().filter(s=>t.includes(s)).length;for(let s of t){if(e<=0)break;this.#e.items().includes(
s)||(this.#e.add(s),e-=1)}this.#e.keep(()=>!0),x(this.#s,t.length?"":h("nothingOpen"))}};function xe(r,t){let e=t?.value||"";return r==="state"?h(`is-${e==="done"||e==="na"?e:"open"}`,{reason:t?.
reason||""}):typeof e!="string"?p(t):e?h("quoted",{text:e}):h("nothing")}function ye({store:r}){let t=nt();return Object.keys(k(r).items).filter(s=>!t.has(s)).sort().map(s=>{
let o=r.get(s),i=` ${tt.map(c=>({name:c,field:l(o,c)})).map(({name:c,field:f})=>f?.value&&xe(c,f)).filter(
Boolean).join("; ")}`;return a("li",{},a("code",{textContent:s}),i)})}var rs=864e5;function Oe({terms:r},t,e,s){let o={[e]:s||void 0};return ot(z({...r,was:[]},()=>o,Date.
now()),t)}function Se(r,t){let e=r.undoHistory.entriesOf(r.terms.id),s=e.length?r.record():{},o=e.map(
n=>({entry:n,words:Oe(r,t,n.name,n.then)}));return o.filter(({entry:{name:n},words:i},c)=>i&&i!==Oe(
r,t,n,l(s,n))&&o.findIndex(f=>f.words===i)===c)}function ke({entry:{then:r,by:t}},e){let s=r.value===
"done"&&e!=="na"&&U(I(r))===U(t[0]);return Date.now()-t[0]<rs&&!s}var Ae=({terms:r,store:t,undoHistory:e},{
entry:s})=>t.keep(e.undo(new Map([[r.id,[s]]])));var os=["open","done","due","na"],xt=class{status;acted=()=>this.show();#t=a("span",{className:"hb-s\
ays"});#s=a("button",{type:"button",hidden:!0});#e=a("button",{type:"button",className:"hb-back",hidden:!0});#r;constructor(t,e){
this.item=t,this.status=t.status(),this.#r=e,this.#s.textContent=e.say("holds"),this.#s.onclick=()=>this.#o(
()=>t.confirmStill()),e.box.onchange=()=>this.take(e.box.checked),e.line.append(" ",a("span",{className:"\
hb-stands"},this.#t," ",this.#s," ",this.#e))}#o(t){this.#n(t),this.#r.box.focus()}#n(t){t(),this.acted(),
this.item.store.keep([this.item.terms.id])}take(t){let{state:e}=this.status;t!==(e==="done"||e==="du\
e")&&this.#n(()=>this.item.tick(t))}show(){let t=this.item.status(),{state:e}=t,{root:s,box:o,words:n}=this.#r;
this.status=t;for(let i of os)s.classList.toggle(`hb-${i}`,i===e);o.checked=e==="done"||e==="due",x(
this.#t,n(t)),this.#s.hidden=!t.reworded_from&&e!=="due",this.#a()}#a(){let{say:t}=this.#r,e=Se(this.
item,t).find(s=>s.entry.name==="state"&&ke(s,this.status.state));x(this.#e,e?t("putBack",{what:e.words}):
""),this.#e.onclick=()=>this.#o(()=>{e&&Ae(this.item,e)})}};var yt=class{#t=new Map;add(t){t.acted=()=>this.show(t.item.terms.id);for(let e of t.item.keys()){let s=this.#t.
get(e)||new Set;this.#t.set(e,s.add(t))}}show(t){for(let e of this.#t.get(t)||[])e.show()}};var Ot=class{constructor(t,e,s){this.terms=t,this.store=e,this.undoHistory=s}keys(){return[this.terms.
id,...this.terms.was]}status(){return z(this.terms,t=>this.store.get(t),Date.now())}record(){return lt(
this.terms,t=>this.store.get(t))}put(t,e,s={}){let{id:o,wording:n,was:i}=this.terms;this.store.set(o,
t,e,{wording:n,...s},i)}remember(t,e){let{id:s}=this.terms,o={[t]:l(this.store.get(s),t)};this.undoHistory.
remember([[s,{then:{[t]:e},now:o}]])}tick(t){let e=l(this.record(),"state");this.put("state",t?"done":
"open"),this.remember("state",e)}confirmStill(){let{state:t,reason:e}=this.status(),s=l(this.record(),
"state");t==="na"?this.put("state","na",{reason:e}):this.put("state","done"),this.remember("state",s)}};var ns=["state","reason","note","evidence","confirmed_by"];function q(r){return[r.state==="open"?h("\
itemOpen"):"",ot(r,h)].filter(Boolean).join(" ")}var St=class{items=Array.from(new Set(nt().values()));constructor(t,e){
this.toRoot=t,this.store=e}statusOf({terms:t},e){return z(t,o=>e?l(e,o):this.store.get(o),Date.now())}linkTo({
id:t,list:e,wording:s},o=s){return a("a",{href:`${this.toRoot}${e.page}#${t}`,textContent:o})}isMine(t){
return ce(t,this.store)}myLists(){return y().lists.filter(t=>this.isMine(t))}myItems(){let t=this.myLists();
return this.items.filter(e=>!e.retired&&t.includes(e.list))}openItems(){let t=this.myItems().filter(
o=>!o.optional&&!o.upcoming&&this.statusOf(o).state==="open"),e=new Set(t.map(({id:o})=>o)),s=({after:o=[]})=>o.
some(n=>e.has(n));return[...t.filter(o=>!s(o)),...t.filter(s)]}differences(t,e){return this.items.map(
s=>({item:s,was:this.statusOf(s,t),is:this.statusOf(s,e)})).filter(({was:s,is:o})=>ns.some(n=>s[n]!==
o[n])).map(({item:s,was:o,is:n})=>[a("th",{scope:"row"},this.linkTo(s)),a("td",{textContent:q(o)}),a(
"td",{textContent:q(n)})])}};function is({wording:r,optional:t,upcoming:e}){let s=[t&&h("optionalItem"),e&&h("upcomingItem")];return[
r,...s.filter(Boolean).map(o=>`(${o})`)].join(" ")}var kt=class{#t=new yt;#s;#e;constructor(t,e){this.#s=
t,this.#e=e}#r(t,e){if(!e){let[o,n]=h("onList").split("{list}");return[o,this.#s.linkTo(t,t.list.title),
n]}let s=this.#s.linkTo(t,h("details"));return s.setAttribute("aria-label",`${h("details")}: ${t.wording}`),
[s]}make(t,{isInList:e=!1,more:s=[]}={}){let o=a("input",{type:"checkbox",className:"hb-box",name:t.
id,autocomplete:"off"}),n=a("p",{className:"hb-of"},...this.#r(t,e)),i=a("span",{className:"hb-wordi\
ng",textContent:is(t)}),c=a("li",{className:"hb-row"},a("label",{className:"hb-label"},o," ",i),n,...s),
f=new Ot(t.terms,this.#s.store,this.#e),m=new xt(f,{root:c,box:o,line:n,say:h,words:q});return this.#t.
add(m),m.show(),c}show(t){this.#t.show(t)}};var Ee=(...r)=>a("p",{className:"hb-sign"},...r.map(t=>a("span",{textContent:t}))),Ne=()=>Ee(h("sign\
Name"),h("signDate")),ve=()=>Ee(h("signMentor"),h("signDate"),h("signature"));var as=36e5;function je(r){let t=`${$(r)}/!visit`;try{let[e,s]=JSON.parse(localStorage.getItem(t)||"\
[0, 0]").map(Number),o=Date.now(),n=!(o-s<as);return localStorage.setItem(t,JSON.stringify(n?[s,o]:[
e,s])),(n?s:e)||0}catch{return 0}}function $e(r,t){let e=n=>Object.values(r.store.get(n)||{}).some(i=>b(
i)[0]>t),o=r.items.filter(({terms:n})=>[n.id,...n.was].some(e)).map(n=>a("li",{},r.linkTo(n),` ${q(r.
statusOf(n))}`));return o.length?[a("ul",{},...o)]:[w(h("nothingSince"))]}var hs=10,cs=(r,t)=>g(t)&&L(t.by)&&[t.name,t.act].every(e=>typeof e=="string")&&(t.then===null||Kt(r,
{[String(t.name)]:t.then})),ls=(r,t)=>r.name===t.name&&r.act===t.act&&["value","reason"].every(e=>r.
then?.[e]===t.then?.[e])&&(r.then?.value!=="done"||I(r.then)===I(t.then)),At=class{#t=new Map;#s;#e;#r;constructor(t,e){
this.#e=`${$(t)}/earlier/`,this.#r=e,this.#s=e.get(u)}#o(){return this.#s!==this.#r.get(u)&&this.#t.
clear(),this.#s=this.#r.get(u),this.#t}entriesOf(t){try{let e=this.#o().get(t)??localStorage.getItem(
this.#e+t),s=JSON.parse(e??"[]");return Array.isArray(s)?s.filter(o=>cs(t,o)):[]}catch{return[]}}#n(t,e){
let s=JSON.stringify(e);try{e.length?localStorage.setItem(this.#e+t,s):localStorage.removeItem(this.#e+
t),this.#o().delete(t)}catch{this.#o().set(t,s)}}remember(t,e=""){let s=e&&`${e} ${Date.now()}`;for(let[
o,{then:n,now:i}]of t){let c=Object.keys(i||{}).map(m=>({name:m,then:l(n,m)??null,by:b(i[m]),act:s})).
filter(m=>p(m.then)!==p(i[m.name])&&(s||m.then)),f=this.entriesOf(o).filter(m=>!c.some(d=>ls(d,m)));
c.length&&this.#n(o,[...c,...f].slice(0,hs))}}isUndoable(t,{name:e,by:s}){return!M(b(l(this.#r.get(t),
e)),s)}#a(){let t=Array.from(this.#o().keys());try{return[...Object.keys(localStorage).filter(s=>s.startsWith(
this.#e)).map(s=>s.slice(this.#e.length)),...t]}catch{return t}}lastAct(t,e=this.#a()){let s=[];for(let i of e)
for(let c of this.entriesOf(i))c.act.startsWith(`${t} `)&&this.isUndoable(i,c)&&s.push({key:i,entry:c});
s.sort((i,c)=>M(c.entry.by,i.entry.by));let o=s.filter(({entry:i})=>i.act===s[0].entry.act),n=new Map(
o.map(({key:i})=>[i,[]]));for(let{key:i,entry:c}of o)n.get(i)?.push(c);return n}undo(t){for(let[e,s]of t){
let o=s.map(i=>p(i)),n=this.#r.get(e);this.#n(e,this.entriesOf(e).filter(i=>!o.includes(p(i))));for(let{
name:i,then:c}of s)this.#r.restoreField(e,i,c);this.remember([[e,{then:n,now:this.#r.get(e)}]])}return Array.
from(t.keys())}};var Gt=r=>`${r}/damaged/${Date.now()}`,Et=class{lastError=null;#t;#s;constructor(t,e){this.#t=`${$(t)}\
/`,this.#s=e}#e(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#e().
map(e=>e.slice(this.#t.length)).filter(_);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#s.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>this.#e().forEach(s=>localStorage.removeItem(s));try{let s=localStorage.
getItem(this.#t+u);return new Set(this.#s.keysToWrite(s,e,t).filter(o=>this.#r(o)))}catch(s){return this.
lastError=s,new Set}}#r(t){try{let e=localStorage.getItem(this.#t+t);e!==null&&this.#s.absorb(t,e);let s=String(
this.#s.textOf(t));return e===s||(e!==null&&!T(t,e)&&localStorage.setItem(this.#t+Gt(t),e),localStorage.
setItem(this.#t+t,s)),!0}catch(e){return this.lastError=e,!1}}};var Nt=class{#t=null;#s;#e;#r;constructor(t,e,s){this.#s=$(t),this.#e=e,this.#r=s}#o(){return this.#t||=
new Promise((t,e)=>{let s=indexedDB.open(this.#s);s.onupgradeneeded=()=>s.result.createObjectStore("\
items"),s.onerror=()=>e(s.error),s.onsuccess=()=>{s.result.onversionchange=()=>this.close(),s.result.
onclose=()=>{this.#t=null,this.#r()},t(s.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#n(t,e){let s=await this.#o(),o=s.transaction("\
items",t,{durability:"strict"}),n=new Promise((i,c)=>{s.addEventListener("close",c),o.oncomplete=()=>{
s.removeEventListener("close",c),i(null)},o.onabort=()=>c(o.error)});e(o.objectStore("items"),o),await n}async read(){
let t=new Map;return await this.#n("readonly",e=>{let s=e.getAllKeys(),o=e.getAll();o.onsuccess=()=>s.
result.forEach((n,i)=>{_(n)&&t.set(n,o.result[i])})}),t}write(t){return this.#n("readwrite",(e,s)=>{
let o=e.get(u);o.onsuccess=()=>{let n=this.#e.keysToWrite(o.result,()=>e.clear(),t),i=n.length;for(let c of n)
this.#a(e,c,()=>{i-=1,i||s.commit?.()})}})}#a(t,e,s){let o=t.get(e);o.onsuccess=()=>{let n=o.result;
this.#e.absorb(e,n);let i=this.#e.textOf(e);n!==void 0&&!T(e,n)&&t.put(n,Gt(e)),n!==i&&t.put(i,e),s()}}};var fs=3e3,vt=class{#t=null;#s=!1;#e=0;#r=0;#o;#n;constructor(t,e){this.#o=t,this.#n=e}isPending(){return this.#s||
this.#t!==null&&this.#r<this.#e}send(t){this.#t&&(this.#e+=1,this.#t.postMessage({pairs:t,sent:this.#e},
"*"))}join(){let t=document.createElement("iframe");this.#s=!0;let e=setTimeout(()=>{this.#s=!1,this.#n.
told()},fs);addEventListener("message",({source:s,data:o})=>{s!==t.contentWindow||!g(o)||(clearTimeout(
e),this.#s=!1,this.#t=t.contentWindow,this.#a(o))}),t.hidden=!0,t.src=`${X}hub.html#${this.#o}`,document.
body.append(t)}#a({kept:t,pairs:e,all:s}){N(t)&&(this.#r=t),this.#n.heard(e),s&&this.#n.heardAll(e),
this.#n.told()}};var ms=864e5,Yt=Number.MAX_SAFE_INTEGER,Ie=([r,t])=>t<Yt?[r,t+1]:[r+1,0],jt=class{#t;#s;#e=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#s=e}#o([t,e]){(t-this.#e[0]||e-this.#e[1])>0&&(this.#e=[t,e])}seeOwn(t){let e=b(
t);this.#r=Math.max(this.#r,e[0]),this.#o(e)}see(t){let e=b(t);e[0]<=Math.max(this.#s(),this.#r)+ms&&
this.#o(e)}next(t){let e=this.#s();this.#e=e>this.#e[0]?[e,0]:Ie(this.#e);let[s,o,n]=t.map(b).sort(M).
at(-1)||[-1,0,""];return(s-this.#e[0]||o-this.#e[1])<0?(this.#r=this.#e[0],{at:[...this.#e,this.#t],
gave:!0}):s===Yt&&o===Yt?{at:[s,o,n+this.#t],gave:!1}:{at:[...Ie([s,o]),this.#t],gave:!1}}};var us=864e5,ps=6e4,Te={state:"open",mine:!0,snapshot:null};function ds(){let r=crypto.getRandomValues(
new Uint32Array(2));return Array.from(r,t=>t.toString(36)).join("")}var $t=class{#t=new Map;#s=new Set;#e=new Set;#r=!1;#o=new jt(
ds());#n;constructor(t){this.#n=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#s)}absorb(t,e){
let s=this.#t.get(t),o=s?.text===e?null:T(t,e);if(!o&&!s&&(e??null)!==null&&this.#s.add(t),!o)return!1;
this.#s.delete(t);let n=s?ae(t,s.item,o.item):o.item,i=s?{item:n,text:p(n)}:o;return i.text===s?.text?
!1:(this.#t.set(t,i),t===u&&this.#a(n.given.at),Z(t)?this.#o.seeOwn(n.given):t.startsWith(j)||Object.
values(n).forEach(c=>this.#o.see(c)),this.#n(t),!0)}#a(t){for(let[e,{item:s}]of Array.from(this.#t)){
if(e===u)continue;let o=Object.entries(s).filter(([,n])=>{let i=b(n);return!e.startsWith(j)&&M(i,t)>
0&&i[0]<=t[0]+us});this.#t.delete(e),o.length&&this.#i(e,Object.fromEntries(o)),this.#n(e)}this.#s.clear()}#i(t,e){
this.#t.set(t,{item:e,text:p(e)})}lacks(t,e){let s=this.textOf(t);return e!==s&&(e===void 0||(T(t,e)?.
text??s)!==s)}keysToWrite(t,e,s){this.absorb(u,t);let o=this.textOf(u);return!o||o===t?s.filter(n=>this.
has(n)):(e(),this.keys())}set(t,e,s,o={},n=[]){let{at:i,gave:c}=this.#o.next([t,...n].map(m=>l(this.
get(m),e))),f=c?{}:{since:Date.now()};this.#i(t,{...this.get(t),[e]:S({value:s,at:i,...f,...o})}),this.#s.
delete(t),this.#n(t),c&&this.#c(ct,i)}#c(t,e){let s=Date.now();this.#r||=this.#h(s),this.#i(t,{given:{
at:e,wall:s}}),this.#e.add(t)}#h(t){return t<(this.get(ct)?.given.wall||0)-ps}isSetBack(){return this.#r||
this.#h(Date.now())}noteBackup(){let{at:t}=this.#o.next([l(this.get(V),"given")]);this.#c(V,t),this.#n(
V)}clear(){let{at:t}=this.#o.next([l(this.get(u),"given")]),e=this.keys();this.#t.clear(),this.#s.clear(),
this.#c(u,t),e.forEach(this.#n)}restoreField(t,e,s){let o=e in Te?l(Te,e):"",{value:n=o,at:i=[],...c}=s||
{};this.set(t,e,n,i.length?{since:i[0],...c}:{})}takeNoted(){let t=Array.from(this.#e);return this.#e.
clear(),t}pairsOf(t){return Array.from(new Set([u,...t])).filter(e=>this.has(e)).map(e=>[e,String(this.
textOf(e))])}isBehind(t){let e=this.get(u),[,s]=t.filter(Array.isArray).find(([n])=>n===u)||[],o=T(u,
s)?.item;return!!e&&(!o||et(e.given,o.given))}lackingIn(t){let e=Array.isArray(t)&&!this.isBehind(t),
s=new Set(e?t.map(o=>o?.[0]):[]);return this.keys().filter(o=>!s.has(o))}};var It=class{#t=null;#s;#e;constructor(t,e){this.#s=$(t),this.#e=e}open(){try{this.#t=new BroadcastChannel(
this.#s),this.#t.onmessage=t=>this.#e.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#s}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:s,newValue:o})=>{s===null?this.#e.cleared():s.startsWith(e)?this.#e.replaced(s.slice(
e.length)):s.startsWith(t)&&o!==null&&this.#e.wrote([s.slice(t.length),o])})}};var Tt=class{#t;#s;#e;#r;#o;#n;#a=new Map;#i="";#c=!1;#h=0;#m=!1;#l=Promise.resolve();constructor(t,e){
this.#n=e,this.#t=new $t(e.changed),this.#s=new Et(t,this.#t),this.#e=new Nt(t,this.#t,()=>this.#u()),
this.#r=new It(t,{heard:s=>this.take(s),wrote:s=>this.#d([s]),cleared:()=>this.#u(),replaced:s=>{e.changed(
s),e.told()}}),this.#o=new vt(t,{heard:s=>this.take(s),heardAll:s=>this.#o.send(this.pairsOf(this.#t.
lackingIn(s))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#n.isHub&&this.#o.
join();let t=this.#u();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),
this.#e.close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#u())}),document.
addEventListener("visibilitychange",()=>{document.hidden||this.#u()}),t}get(t){return this.#t.get(t)}keys(){
return this.#t.keys()}damaged(){return this.#t.damaged()}set(t,e,s,o,n){this.#t.set(t,e,s,o,n)}restoreField(t,e,s){
this.#t.restoreField(t,e,s)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#s.renew(t)}mergeIn(t){
let e=t.filter(([s,o])=>this.#t.absorb(s,p(o)));return this.keep(e.map(([s])=>s))}keepBackup(){return this.#t.
noteBackup(),this.keep([])}erase(){return this.#t.clear(),this.#a.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#n.told(),this.#l;let s=this.#f(this.#p(e));return this.#r.
send(this.pairsOf(e)),this.#o.send(this.pairsOf(e)),s}#f(t){return this.#l=Promise.all([this.#l,t]).
then(()=>{}),this.#l}async#p(t){let e=Array.from(new Set([...this.#a.keys(),...t]));if(!e.length)return;
let s=this.#s.write(e);this.#h+=1,this.#n.told();try{await this.#e.write(e);for(let o of e)this.#a.delete(
o);this.#m=!0}catch(o){for(let i of e)this.#a.set(i,s.has(i));let n=[o,this.#s.lastError].map(i=>i instanceof
DOMException&&i.name);this.#i=n.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#a.values()).
every(Boolean)&&(this.#i=""),this.#h-=1,this.#n.told()}#u(){return this.#f(this.#w())}async#w(){let t=this.#s.
read();this.#g(t),this.#h+=1,this.#n.told();let e=await this.#e.read().catch(()=>null);this.#g(e),!t&&
!e?this.#i="refused":this.#a.size||(this.#i=""),this.#c||=this.#m&&!t?.size&&!e?.size,this.#m||=!!e?.
size;let s=o=>[t,e].some(n=>n&&this.#t.lacks(o,n.get(o)));await this.#p(this.#t.keys().filter(s)),this.#h-=
1,this.#n.told()}#g(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,s)=>this.#t.absorb(s,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([u]):this.#d(t):Promise.resolve()}#d(t){let e=[];
for(let s of t){let[o,n]=Array.isArray(s)?s:[];if(!_(o)||!T(o,n))continue;(this.#t.absorb(o,n)&&(this.#n.
isHub||o===u)||this.#t.lacks(o,n))&&e.push(o)}return this.keep(e)}where(){return this.#a.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#i?this.#i:this.#c?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#i?"no":this.#h||this.#o.isPending()?"pen\
ding":"yes"}};var gs=200,Ct=class{#t=0;#s=!1;#e;#r;constructor(t,e=()=>[]){this.#e=t,this.#r=e}watch(){addEventListener(
"pagehide",()=>{this.#s=!0,this.#o()}),addEventListener("pageshow",()=>{this.#s=!1}),document.addEventListener(
"visibilitychange",()=>this.#o())}changed(){if(!A.site)return;let t=rt("summarize.js");this.#s&&queueMicrotask(
()=>this.#o()),this.#t||=setTimeout(async()=>{await t,document.hidden||this.#o()},gs)}#o(){!this.#t||
!A.writeSummary||(clearTimeout(this.#t),this.#t=0,A.writeSummary(this.#e,this.#r()))}};var P=(r,...t)=>a("section",{className:`hb-part hb-${r}`},a("h2",{textContent:h(r)}),...t),Vt=class{#t=!0;#s=a(
"p",{className:"hb-welcome"});#e=a("div");#r=a("div");#o=a("p",{className:"hb-where"});#n=a("p",{className:"\
hb-problem",role:"alert",hidden:!0});#a=je(y().handbook);#i=new Tt(y().handbook,{changed:t=>this.#S(
t),told:()=>this.#k()});#c=new Ct(this.#i);#h=new At(y().handbook,this.#i);#m=new dt(this.#i,this.#h);#l;#f;#p;#u;#w;#g;#d;#b;#x=[];constructor(t){
this.#l=t,this.#f=new St(t.dataset.root||"",this.#i),this.#p=new kt(this.#f,this.#h),this.#u=new st(
this.#f,h("total")),this.#w=new ut(this.#f),this.#g=new bt(this.#f,this.#p),this.#d=new mt(this.#f,this.#p),
this.#b=new gt(this.#f,this.#m)}start(){let t=this.#l.querySelector(".hb-lists");this.#O(),this.#l.prepend(
re(C("print",()=>print()),C("backUp",()=>Mt(this.#i,"backup")),C("restore",()=>Mt(this.#i,"restore"))),
Ne(),this.#o,this.#n,this.#s,P("total",...this.#u.parts(),this.#w.part),P("next",this.#g.part),P("at\
tention",this.#d.part),P("yours",...t?[t]:[])),this.#l.append(P("since",this.#e),P("others",this.#r),
P("snapshots",...this.#m.parts()),P("compare",...this.#b.parts()),ve()),addEventListener("beforeprin\
t",()=>this.#x.forEach(e=>e.open())),this.#i.start(),this.#c.watch(),this.#l.classList.add("hb-ready")}#O(){
let t=this.#l.querySelectorAll("[data-list]");for(let e of t){let s=y().lists.find(({id:o})=>o===e.dataset.
list);s&&this.#x.push(new wt(this.#f,this.#p,s,e))}}#S(t){this.#t=!0,this.#p.show(t),this.#c.changed()}#k(){
let t=this.#i.trouble(),e=this.#i.kept();if(this.#l.dataset.kept=e,this.#o.textContent=e==="no"?"":h(
this.#i.where()),x(this.#n,t&&h(t)),!this.#t)return;this.#t=!1;let s=!Object.keys(k(this.#i).items).
length;x(this.#s,s?h("welcome"):""),this.#u.fill(this.#f.myLists()),this.#w.fill(),this.#g.fill(),this.#y(
this.#d.part,this.#d.fill()),this.#x.forEach(o=>o.fill()),this.#A(),this.#E(),this.#m.fill(),this.#b.
fill()}#y({parentElement:t},e){t&&(t.hidden=!e)}#A(){let t=this.#e.parentElement?.querySelector("h2");
t&&(t.textContent=h("since",{date:Y(this.#a)})),this.#y(this.#e,!!this.#a),this.#e.replaceChildren(...$e(
this.#f,this.#a))}#E(){let t=ye(this.#f);this.#r.replaceChildren(w(h("othersWhy")),a("ul",{},...t)),
this.#y(this.#r,!!t.length)}},Ce=document.querySelector(".hb-readiness");Ce&&new Vt(Ce).start();})();
