/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function a(r,t={},...e){let s=document.createElement(r);return Object.assign(s,t),s.append(...e),s}var w=r=>a(
"p",{textContent:r});function x(r,t){r.textContent!==t&&(r.textContent=t),r.hidden=!t}var Ce=globalThis,D=Ce.handbookExt||={},X=document.currentScript?.src.replace(/[^/]*$/,"")??"";var Tt=new Map;function Yt(r){let t=Tt.get(r)||new Promise(e=>{let s=()=>{Tt.delete(r),e(null)};document.
head.append(a("script",{src:`${X}${r}`,onload:e,onerror:s}))});return Tt.set(r,t),t}async function Ct(r,t){D.openExchange||await Yt("exchange.js"),D.openExchange?.(r,t)}var g=r=>typeof r=="object"&&r!==null&&!Array.isArray(r),E=r=>Number.isSafeInteger(r)&&Number(r)>=0,
N=r=>typeof r=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(r);function P(r,t){if(r===t)return 0;let e=Array.
from(r),s=Array.from(t),o=e.findIndex((n,i)=>n!==s[i]);return o<0||o>=s.length?e.length-s.length:Number(
e[o].codePointAt(0))-Number(s[o].codePointAt(0))}function u(r){return Array.isArray(r)?`[${r.map(u).
join()}]`:g(r)?`{${Object.keys(r).sort(P).map(e=>`${JSON.stringify(e)}:${u(r[e])}`).join()}}`:JSON.stringify(
r)}var l=(r,t)=>r&&Object.hasOwn(r,t)?r[t]:void 0;function G(r,t){return typeof r!="object"||r===null||
t<0?0:1+Object.values(r).reduce((e,s)=>Math.max(e,G(s,t-1)),0)}function S(r){if(typeof r=="string")return r.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(r))return r.map(S);if(!g(r))return r;let t=Object.
entries(r).map(([e,s])=>[S(e),S(s)]);return Object.fromEntries(t)}function B(r){return typeof r=="ob\
ject"&&r!==null?Object.values(r).every(B):typeof r!="number"||Number.isSafeInteger(r)}function Zt(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var Vt;
function Le(r,t){return Vt||=new Intl.PluralRules(Zt()),l(r,String(t))??l(r,Vt.select(t))??r.other}var te=r=>(t,e={})=>{
let s=l(r,t)||"";return(typeof s=="string"?s:Le(s,Number(e.n))).replace(/\{(\w+)\}/g,(n,i)=>String(l(
e,i)??n))},Qt={};function U(r,t={dateStyle:"long"}){if(r===null||!(Math.abs(r)<=864e13))return"?";let e=JSON.
stringify(t);return Qt[e]||=new Intl.DateTimeFormat(Zt(),t),Qt[e].format(r)}var Y=r=>U(r,{dateStyle:"\
medium",timeStyle:"short"});function Me(r,t){let{state:e,reason:s,confirmed_by:o}=r,n=[];e!=="open"&&
n.push(t(`${e}On`,{date:U(r.since),reason:s})),r.reworded_from&&n.push(t(e==="na"?"rewordedNa":"rewo\
rded"));let i={name:o,date:U(r.confirmed_at)};return o&&n.push(t(r.confirmed_before?"confirmedBefore":
"confirmedBy",i)),n.join(" ")}function rt(r,t){let{note:e,evidence:s}=r,o=[Me(r,t)];return e&&o.push(
t("noteSaid",{text:e})),s&&o.push(t("evidenceSaid",{text:s})),o.filter(Boolean).join(" ")}var Lt=()=>({
open:0,done:0,due:0,na:0});function De({required:r,optional:t},e,s){let{done:o,due:n,na:i}=r,h=r.open+
n,f=n?s("due",{n}):"",m=i?s("na",{n:i}):"",d=s("score",{n:o,total:o+h}),O=[],R=t.done+t.open+t.due;return R&&
O.push(s("optional",{n:t.done,total:R})),e&&O.push(s("confirmed",{n:e})),h||O.push(s("ready")),[`${d}${s(
"scoreOpen",{n:h})}${f}${m}.`,O.join(" ")]}var ee=(...r)=>De(...r).filter(Boolean).join(" ");function y(){if(!D.book)throw new Error("edition.js is not loaded");return D.book}var c=(r,t)=>te(D.
words||{})(r,t);function ot(){let r=new Map;for(let t of y().lists)for(let e of t.items){let{id:s,fingerprint:o,
was:n=[],recheck:i=""}=e,f={...e,list:t,terms:{id:s,wording:o,was:n,recheck:i}};for(let m of[s,...n])
r.set(m,f)}return r}var T=(r,t)=>a("button",{type:"button",onclick:t,textContent:c(r)}),se=(...r)=>a("p",{className:"hb-\
buttons"},...r),nt=()=>a("div",{className:"hb-place"}),it=(r,t)=>a("label",{className:"hb-field"},c(
r),t);function re(r){let t=a("input",{type:"file",accept:".json,application/json"});return t.onchange=
()=>{t.files?.[0]&&r(t.files[0])},t}function F(r,t,...e){let s=a("p",{textContent:t,tabIndex:-1});r.replaceChildren(s,...e),s.focus()}var A="list/",at="snapshot/",j="part/",ct="!clock",p="!erased",V="!backup",Mt=["format","version","h\
andbook","items","lists","snapshots"],v=r=>`handbook/1/${r}`,Q=r=>at+S(r),Pe=r=>S(r)===r&&(r.startsWith(
at)||r.startsWith(A)&&N(r.slice(A.length))||r.startsWith(j)&&!Mt.includes(r.slice(j.length))),Z=r=>r===
ct||r===p||r===V,_=r=>N(r)||Z(r)||typeof r=="string"&&Pe(r);var tt=["state","note","evidence","confirmation"],Dt=r=>tt.includes(r),C=r=>Array.isArray(r)&&r.length===
3&&E(r[0])&&E(r[1])&&typeof r[2]=="string";function b(r){let t=g(r)?l(r,"at"):void 0;return C(t)?t:[
-1,0,""]}var L=(r,t)=>r[0]-t[0]||r[1]-t[1]||P(r[2],t[2]),et=(r,t)=>(L(b(r),b(t))||P(u(r),u(t)))>0;function Pt(r,t){
let e=Object.entries(t).filter(([s,o])=>!Object.hasOwn(r,s)||et(o,l(r,s)));return Object.fromEntries(
[...Object.entries(r),...e])}var ht=({id:r,was:t},e)=>t.reduce((s,o)=>Pt(s,e(o)||{}),e(r)||{}),$=r=>r.
since??r.at[0];var K=32*2**20,W=32,Be=W-5,oe=W-2,Fe=W-1,lt=(r,t)=>G(r,W)>t;function We(r,t){if(lt(t,Be)||!B(t))return!1;
if(!Dt(r))return!0;if(!g(t)||!C(l(t,"at")))return!1;let{value:e,wording:s="",reason:o="",since:n=0}=t;
return[e,s,o].every(i=>typeof i=="string")&&E(n)}function ne(r){if(!g(r))return[{},[""]];let t=Object.
entries(r),e=t.filter(([o,n])=>We(o,n)),s=Object.fromEntries(e);return[s,t.map(([o])=>o).filter(o=>!Object.
hasOwn(s,o))]}function Bt(r){let t=[],e=[];for(let[s,o]of Object.entries(r)){let[n,i]=N(s)?ne(o):[{},
[""]];for(let h of i)e.push(h?`${s}/${h}`:s);Object.keys(n).length&&t.push([s,n])}return[Object.fromEntries(
t),e]}function Ft(r){if(!g(r)||!C(l(r,"at"))||!B(r))return[null,[""]];if(lt(r,oe))return[null,[""]];
let t=l(r,"value")??null;if(t===null)return[{...r,value:t},[]];if(!g(t))return[null,[""]];let[e,s]=Bt(
t);return[{...r,value:e},s]}var Wt=r=>g(r)&&typeof l(r,"value")=="boolean"&&C(l(r,"at"))&&B(r)&&!lt(
r,oe),Rt=r=>B(r)&&!lt(r,Fe);function Re(r){let{at:t,wall:e}=r.given||{};return C(t)&&E(e)&&B(r)}function Ut(r,t){
if(!g(t))return null;let[e,...s]=Object.keys(t);if(N(r))return e&&!ne(t)[1].length?t:null;if(s.length)
return null;if(r.startsWith(j))return e==="part"&&Rt(t.part)?t:null;if(Z(r))return e==="given"&&Re(t)?
t:null;if(r.startsWith(A))return e==="mine"&&Wt(t.mine)?t:null;if(e!=="snapshot")return null;let[o,n]=Ft(
t.snapshot);return o&&!n.length?{snapshot:o}:null}function I(r,t){if(typeof t!="string"||t.length>K)
return null;try{let e=JSON.parse(t),s=Ut(r,/\\ud|\p{Surrogate}/iu.test(t)?S(e):e);return s&&{item:s,
text:u(s)}}catch{return null}}function ie(r,t,e){return r.startsWith(j)?P(u(t.part),u(e.part))<0?e:t:
Pt(t,e)}var Ue="handbook-progress",ae=1,_e="snapshots/",Ke="lists/";function He(r,t){if(!g(r)||l(r,"format")!==
Ue)return"format";let e=l(r,"version"),s=l(r,"handbook");if(Number.isSafeInteger(e)&&e>ae)return"ver\
sion";let[o,n={},i={}]=["items","lists","snapshots"].map(f=>l(r,f)),h=[o,n,i].every(g);return e!==ae||
!N(s)||!h?"damaged":t&&s!==t?"handbook":""}var ze=r=>r.length>K/4&&new Blob([r]).size>K;function _t(r,t){
if(ze(r))return{refused:"size"};let e;try{if(e=JSON.parse(r.replace(/^\ufeff+/,"")),G(e,W)>W)return{
refused:"json"}}catch{return{refused:"json"}}e=S(e);let s=He(e,t);return s?{refused:s,theirs:String(
l(e,"handbook"))}:Je(e)}function Je(r){let[t,e]=Bt(l(r,"items")),s=[];for(let[f,m]of Object.entries(
l(r,"snapshots")||{})){let[d,O]=Ft(m);for(let R of O)e.push(`${_e}${f}${R&&"/"}${R}`);d&&s.push([f,d])}
let o=Object.entries(l(r,"lists")||{}),n=Object.fromEntries(o.filter(([f,m])=>N(f)&&Wt(m)));for(let[
f]of o)Object.hasOwn(n,f)||e.push(Ke+f);let i=Object.entries(r).filter(([f])=>!Mt.includes(f)),h=Object.
fromEntries(i.filter(([,f])=>Rt(f)));for(let[f]of i)Object.hasOwn(h,f)||e.push(f);return{items:t,lists:n,
snapshots:Object.fromEntries(s),rest:h,leftOut:e}}function k(r){let t=r.keys(),e=(s,o)=>Object.fromEntries(t.filter(n=>n.startsWith(s)).map(n=>[n.slice(
s.length),r.get(n)[o]]));return{items:Object.fromEntries(t.filter(N).map(s=>[s,r.get(s)])),lists:e(A,
"mine"),snapshots:e(at,"snapshot"),rest:e(j,"part")}}var H=class{#t=new Map;#s;#e;constructor(t,e){this.#s=t,this.#e=e}items(){return Array.from(this.#t.
keys())}add(t){if(this.#t.has(t))return;let e=this.#e(t);this.#t.set(t,e),this.#s.append(e)}keep(t){
for(let[e,s]of this.#t)t(e)||(s.remove(),this.#t.delete(e));this.#s.hidden=!this.#t.size}};var ft=class{part=a("div");#t=a("ul",{className:"hb-rows"});#s=w("");#e;#r;constructor(t,e){this.#r=
t,this.#e=new H(this.#t,s=>e.make(s,{more:this.#o(s)})),this.part.append(this.#t,this.#s)}#o(t){let{
state:e,reworded_from:s}=this.#r.statusOf(t),o=t.earlier?.find(({fingerprint:i})=>i===s);return o?[w(
c(e==="na"?"earlierNa":"earlier",{wording:o.wording}))]:[]}fill(){for(let e of this.#r.myItems()){let{
state:s,reworded_from:o}=this.#r.statusOf(e);(s==="due"||o)&&this.#e.add(e)}this.#e.keep(e=>this.#r.
isMine(e.list));let t=!this.#e.items().length;return x(this.#s,t?c("allWell"):""),!t||Object.keys(k(
this.#r.store).items).length>0}};var qe=r=>t=>r.get(A+t)?.mine;function ce({id:r,was:t=[]},e){return[r,...t].map(qe(e)).filter(n=>n!==
void 0).reduce((n,i)=>n&&!et(i,n)?n:i,void 0)?.value!==!1}function he({id:r,was:t=[]},e,s){return s.
set(A+r,"mine",e,{},t.map(o=>A+o)),A+r}var mt=class{part=a("details",{className:"hb-choose"});#t=a("summary");#s=new Map;#e;constructor(t){
this.#e=t;let e=y().lists.map(s=>this.#r(s));this.part.append(this.#t,w(c("chooseWhy")),a("ul",{},...e))}#r(t){
let{store:e}=this.#e,s=a("input",{type:"checkbox",className:"hb-box",value:t.id,autocomplete:"off"});
return s.onchange=()=>e.keep([he(t,s.checked,e)]),this.#s.set(t,s),a("li",{},a("label",{className:"h\
b-label"},s," ",a("span",{textContent:t.title})))}fill(){for(let[s,o]of this.#s)o.checked=this.#e.isMine(
s);let t=this.#e.myLists().length,e=this.#s.size;this.#t.textContent=c("chooseLists",{n:t,total:e})}};var Xe=[["empty",/^(?:\xef\xbb\xbf|\ufeff)?\s*$/],["pdf",/^\s*%PDF-/],["picture",/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
["page",/^(?:\xef\xbb\xbf|\ufeff)?\s*</],["cut",/^[^{]*\{\s*"format":\s*"handbook-progress"/],["othe\
r",/^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];function le(r,t){if(r!=="json"&&r!=="encoding")return r;
let[e]=Xe.find(([,s])=>s.test(t))||[r];return r==="encoding"&&(e==="cut"||e==="other")?r:e}var fe=r=>[
"pdf","picture","page","other"].includes(r);var me=4096;async function pe(r,t,e,s){let{handbook:o}=y(),n=typeof r=="string"?{..._t(r,o),head:r.slice(
0,me)}:await Ge(r);if(!("refused"in n))return e(n);s&&(s.ariaInvalid="true");let{refused:i,theirs:h,
head:f=""}=n,m=le(i,f),d=[c(`refused-${m}`,{theirs:h,ours:o})];typeof r=="string"?d.unshift(c("unrea\
dText")):(d.unshift(c("unreadFile",{name:r.name})),fe(m)&&d.push(c("wrongFile")));let O=a("p",{className:"\
hb-error",role:"alert"},d.join(" "));t.replaceChildren(O),O.scrollIntoView({block:"nearest"})}async function Ge(r){
if(r.size>K)return{refused:"size"};let t=await r.arrayBuffer(),e=String.fromCharCode(...new Uint8Array(
t.slice(0,me)));try{let s=new TextDecoder("utf-8",{fatal:!0}).decode(t);return{..._t(s,y().handbook),
head:e}}catch{return{refused:"encoding",head:e}}}function zt(r,t){let e=1,s=r;for(;t(s);)s=`${r} (${e+=1})`;return s}var Ht=r=>E(l(r,"since"))?r.since:
b(r)[0],Kt=r=>g(l(r,"value")),pt=(r,t)=>c("snapshotTaken",{name:r,date:Y(Ht(t))});function ue(r,t,e){
let s=T(r,e);return s.setAttribute("aria-label",`${c(r)}: ${t}`),s}var ut=class{#t=a("ul");#s=a("det\
ails");#e=nt();#r;#o;constructor(t,e){this.#r=t,this.#o=e}all(){return Object.entries(k(this.#r).snapshots).
filter(([,t])=>Kt(t)).sort(([,t],[,e])=>Ht(e)-Ht(t))}#n(t){let e=Q(t);return Kt(l(this.#r.get(e),"sn\
apshot"))?null:this.#o.entriesOf(e).find(({then:s})=>Kt(s))||null}#i(t,e){let s=Q(t),o=this.#r.get(s);
return this.#r.set(s,"snapshot",e),this.#o.remember([[s,{then:o,now:this.#r.get(s)}]]),this.#r.keep(
[s])}#a(t,e){return ue("putBackSnapshot",t,()=>{this.#r.keep(this.#o.undo(new Map([[Q(t),[e]]]))),F(
this.#e,pt(t,e.then))})}#l(t){this.#i(t,null);let e=this.#n(t),s=e?[this.#a(t,e)]:[];F(this.#e,c("sn\
apshotRemoved",{name:t}),...s)}async#h(t){let e=t.value.trim();if(!e)return t.focus();let s=zt(e,n=>!!this.#n(
n)||this.all().some(([i])=>i===n));await this.#i(s,k(this.#r).items),t.value="";let o=[s===e?"":c("s\
napshotStays",{name:e})];return o.push(pt(s,this.#r.get(Q(s)).snapshot)),F(this.#e,o.join(" ").trim())}fill(){
this.#t.replaceChildren(...this.all().map(([s,o])=>a("li",{},pt(s,o)," ",ue("removeSnapshot",s,()=>this.#l(
s)))));let t=Object.keys(k(this.#r).snapshots).flatMap(s=>{let o=this.#n(s);return o?[a("li",{},pt(s,
o.then)," ",this.#a(s,o))]:[]});this.#s.hidden=!t.length;let e=c("snapshotsRemoved",{n:t.length});this.#s.
replaceChildren(a("summary",{textContent:e}),a("ul",{},...t))}parts(){let t=a("input",{type:"text",maxLength:100,
autocomplete:"off"});return[w(c("snapshotsWhy")),this.#t,this.#s,it("snapshotLabel",t),a("p",{},T("t\
akeSnapshot",()=>this.#h(t))),this.#e]}};var Jt="now";function de(r,t,e){let[s]=t.keys();r.replaceChildren(...Array.from(t,([o,{name:n}])=>a(
"option",{textContent:n,value:o}))),r.value=t.has(e)?e:s}function Ye(r,t){let e=r.map(o=>a("th",{textContent:o,
scope:"col"})),s=a("table",{className:"hb-compared"},a("thead",{},a("tr",{},...e)),a("tbody",{},...t.
map(o=>a("tr",{},...o))));return a("div",{className:"hb-scroll",tabIndex:0,role:"group",ariaLabel:c(
"compare")},s)}var dt=class{#t=new Map;#s=nt();#e=a("select");#r=a("select");#o="";#n=a("p",{className:"\
hb-choices"});#i;#a;constructor(t,e){this.#i=t,this.#a=e,this.#e.onchange=()=>{this.#o=this.#e.value,
this.fill()},this.#n.append(a("label",{},c("compareFrom")," ",this.#e)," ",a("label",{},c("compareTo"),
" ",this.#r)," ",T("compare",()=>this.#f()))}#l(){return{name:c("now"),items:k(this.#i.store).items}}#h(){
let t=new Map;for(let[e,s]of this.#a.all())t.set(`snapshot/${e}`,{name:e,items:s.value});for(let[e,s]of this.#t)
t.set(`copy/${e}`,{name:e,items:s});return t}fill(){let t=this.#h(),e=this.#r.value;this.#n.hidden=!t.
size,de(this.#e,t,this.#o),t.delete(this.#e.value),de(this.#r,new Map([[Jt,this.#l()],...t]),e)}#f(){
let t=this.#h().set(Jt,this.#l()),e=t.get(this.#e.value),s=t.get(this.#r.value);if(!e||!s)return;let o=this.#i.
differences(e.items,s.items);if(!o.length)F(this.#s,c("same"));else{let n=Ye([c("columnItem"),e.name,
s.name],o);F(this.#s,c("difference",{n:o.length}),n)}}#c(t){pe(t,this.#s,({items:e})=>{let s=zt(t.name,
o=>this.#t.has(o));this.#t.set(s,e),this.#o=`copy/${s}`,this.#r.value=Jt,this.fill(),this.#f()})}parts(){
return[w(c("compareWhy")),this.#n,it("compareFile",re(t=>this.#c(t))),this.#s]}};var Ve={d:1,w:7,m:1,y:12},ge=Date.UTC(1e4,0);function Qe(r,t){let e=t.slice(-1),s=Number.parseInt(t,
10)*Ve[e],o=new Date(r);if(!t||r>=ge)return 1/0;if(e==="d"||e==="w")o.setUTCDate(o.getUTCDate()+s);else{
let n=o.getUTCDate();o.setUTCDate(1),o.setUTCMonth(o.getUTCMonth()+s+1,0),o.setUTCDate(Math.min(n,o.
getUTCDate()))}return o.getTime()<ge?o.getTime():1/0}function z(r,t,e){let{wording:s,recheck:o}=r,n=ht(
r,t),[i,h,f,m]=tt.map(q=>l(n,q)),d=i&&(i.value==="done"||i.value==="na")?i:void 0,O=q=>q?.wording&&q.
wording!==s?q.wording:"";return{state:d?.value==="done"&&e>=Qe($(d),o)?"due":d?.value||"open",since:d?
$(d):null,reason:d?.value==="na"&&d.reason||"",note:h?.value||"",evidence:f?.value||"",confirmed_by:m?.
value||"",confirmed_at:m?.value?$(m):null,reworded_from:O(d),confirmed_before:!!(m?.value&&O(m))}}var we=({
state:r,confirmed_by:t})=>r==="done"&&!!t;function Ze(r,t){let e={required:Lt(),optional:Lt()},s=0;for(let h of r.items){if(!t.includes(h.list)||
h.upcoming||h.retired)continue;let f=r.statusOf(h);e[h.optional?"optional":"required"][f.state]+=1,s+=
Number(we(f))}let{done:o,open:n,due:i}=e.required;return{words:ee(e,s,c),done:o,total:o+n+i}}var st=class{#t=a(
"p",{className:"hb-score"});#s;#e;constructor(t,e){this.#e=t,this.#s=a("progress",{className:"hb-bar",
ariaLabel:e})}parts(){return[this.#t,this.#s]}fill(t){let{words:e,done:s,total:o}=Ze(this.#e,t);x(this.#t,
t.length?e:""),this.#s.max=o||1,this.#s.value=s,this.#s.hidden=!t.length,this.#s.setAttribute("aria-\
valuetext",e)}},gt=class{#t=a("p",{className:"hb-set-aside"});#s=a("details");#e;#r;#o;#n;constructor(t,e,s,o){
this.#n=t,this.#r=s,this.#o=o,this.#e=new st(t,s.title);let n=t.items.filter(i=>i.list===s&&!i.retired);
this.#s.append(a("summary",{textContent:c("items",{n:n.length})}),a("ul",{className:"hb-rows"},...n.
map(i=>e.make(i,{isInList:!0})))),o.append(this.#t,...this.#e.parts(),this.#s)}fill(){let t=this.#n.
isMine(this.#r);this.#o.classList.toggle("hb-aside",!t),x(this.#t,t?"":c("setAside")),this.#e.fill(t?
[this.#r]:[]),this.#s.hidden=!t}open(){this.#s.open=!0}};var ts=3,wt=class{part=a("div");#t=a("ul",{className:"hb-rows"});#s=w("");#e;#r;constructor(t,e){this.#r=
t,this.#e=new H(this.#t,s=>e.make(s,{more:this.#o(s)})),this.part.append(this.#t,this.#s)}#o({taught:t}){
if(!t)return[];let[e,s]=t,o=a("a",{href:`${this.#r.toRoot}${e}`,textContent:s});return[a("p",{},`${c(
"taughtIn")} `,o)]}fill(){let t=this.#r.openItems();this.#e.keep(s=>this.#r.isMine(s.list));let e=ts-
this.#e.items().filter(s=>t.includes(s)).length;for(let s of t){if(e<=0)break;this.#e.items().includes(
s)||(this.#e.add(s),e-=1)}this.#e.keep(()=>!0),x(this.#s,t.length?"":c("nothingOpen"))}};function be(r,t){let e=t?.value||"";return r==="state"?c(`is-${e==="done"||e==="na"?e:"open"}`,{reason:t?.
reason||""}):typeof e=="string"?e||c("nothing"):u(t)}function xe({store:r}){let t=ot();return Object.keys(k(r).items).filter(s=>!t.has(s)).sort().map(s=>{
let o=r.get(s),i=` ${tt.map(h=>({name:h,field:l(o,h)})).map(({name:h,field:f})=>f?.value&&be(h,f)).filter(
Boolean).join("; ")}`;return a("li",{},a("code",{textContent:s}),i)})}var es=864e5;function ye({terms:r},t,e,s){let o={[e]:s||void 0};return rt(z({...r,was:[]},()=>o,Date.
now()),t)}function Oe(r,t){let e=r.undoHistory.entriesOf(r.terms.id),s=e.length?r.record():{},o=e.map(
n=>({entry:n,words:ye(r,t,n.name,n.then)}));return o.filter(({entry:{name:n},words:i},h)=>i&&i!==ye(
r,t,n,l(s,n))&&o.findIndex(f=>f.words===i)===h)}function Se({entry:{then:r,by:t}},e){let s=r.value===
"done"&&e!=="na"&&U($(r))===U(t[0]);return Date.now()-t[0]<es&&!s}var ke=({terms:r,store:t,undoHistory:e},{
entry:s})=>t.keep(e.undo(new Map([[r.id,[s]]])));var ss=["open","done","due","na"],bt=class{status;acted=()=>this.show();#t=a("span",{className:"hb-s\
ays"});#s=a("button",{type:"button",hidden:!0});#e=a("button",{type:"button",className:"hb-back",hidden:!0});#r;constructor(t,e){
this.item=t,this.status=t.status(),this.#r=e,this.#s.textContent=e.say("holds"),this.#s.onclick=()=>this.#o(
()=>t.confirmStill()),e.box.onchange=()=>this.take(e.box.checked),e.line.append(" ",a("span",{className:"\
hb-stands"},this.#t," ",this.#s," ",this.#e))}#o(t){this.#n(t),this.#r.box.focus()}#n(t){t(),this.acted(),
this.item.store.keep([this.item.terms.id])}take(t){let{state:e}=this.status;t!==(e==="done"||e==="du\
e")&&this.#n(()=>this.item.tick(t))}show(){let t=this.item.status(),{state:e}=t,{root:s,box:o,words:n}=this.#r;
this.status=t;for(let i of ss)s.classList.toggle(`hb-${i}`,i===e);o.checked=e==="done"||e==="due",x(
this.#t,n(t)),this.#s.hidden=!t.reworded_from&&e!=="due",this.#i()}#i(){let{say:t}=this.#r,e=Oe(this.
item,t).find(s=>s.entry.name==="state"&&Se(s,this.status.state));x(this.#e,e?t("putBack",{what:e.words}):
""),this.#e.onclick=()=>this.#o(()=>{e&&ke(this.item,e)})}};var xt=class{#t=new Map;add(t){t.acted=()=>this.show(t.item.terms.id);for(let e of t.item.keys()){let s=this.#t.
get(e)||new Set;this.#t.set(e,s.add(t))}}show(t){for(let e of this.#t.get(t)||[])e.show()}};var yt=class{constructor(t,e,s){this.terms=t,this.store=e,this.undoHistory=s}keys(){return[this.terms.
id,...this.terms.was]}status(){return z(this.terms,t=>this.store.get(t),Date.now())}record(){return ht(
this.terms,t=>this.store.get(t))}put(t,e,s={}){let{id:o,wording:n,was:i}=this.terms;this.store.set(o,
t,e,{wording:n,...s},i)}remember(t,e){let{id:s}=this.terms,o={[t]:l(this.store.get(s),t)};this.undoHistory.
remember([[s,{then:{[t]:e},now:o}]])}tick(t){let e=l(this.record(),"state");this.put("state",t?"done":
"open"),this.remember("state",e)}confirmStill(){let{state:t,reason:e}=this.status(),s=l(this.record(),
"state");t==="na"?this.put("state","na",{reason:e}):this.put("state","done"),this.remember("state",s)}};var rs=["state","reason","note","evidence","confirmed_by"];function J(r){return[r.state==="open"?c("\
itemOpen"):"",rt(r,c)].filter(Boolean).join(" ")}var Ot=class{items=Array.from(new Set(ot().values()));constructor(t,e){
this.toRoot=t,this.store=e}statusOf({terms:t},e){return z(t,o=>e?l(e,o):this.store.get(o),Date.now())}linkTo({
id:t,list:e,wording:s},o=s){return a("a",{href:`${this.toRoot}${e.page}#${t}`,textContent:o})}isMine(t){
return ce(t,this.store)}myLists(){return y().lists.filter(t=>this.isMine(t))}myItems(){let t=this.myLists();
return this.items.filter(e=>!e.retired&&t.includes(e.list))}openItems(){let t=this.myItems().filter(
o=>!o.optional&&!o.upcoming&&this.statusOf(o).state==="open"),e=new Set(t.map(({id:o})=>o)),s=({after:o=[]})=>o.
some(n=>e.has(n));return[...t.filter(o=>!s(o)),...t.filter(s)]}differences(t,e){return this.items.map(
s=>({item:s,was:this.statusOf(s,t),is:this.statusOf(s,e)})).filter(({was:s,is:o})=>rs.some(n=>s[n]!==
o[n])).map(({item:s,was:o,is:n})=>[a("th",{scope:"row"},this.linkTo(s)),a("td",{textContent:J(o)}),a(
"td",{textContent:J(n)})])}};function os({wording:r,optional:t,upcoming:e}){let s=[t&&c("optionalItem"),e&&c("upcomingItem")];return[
r,...s.filter(Boolean).map(o=>`(${o})`)].join(" ")}var St=class{#t=new xt;#s;#e;constructor(t,e){this.#s=
t,this.#e=e}#r(t,e){if(!e){let[o,n]=c("onList").split("{list}");return[o,this.#s.linkTo(t,t.list.title),
n]}let s=this.#s.linkTo(t,c("details"));return s.setAttribute("aria-label",`${c("details")}: ${t.wording}`),
[s]}make(t,{isInList:e=!1,more:s=[]}={}){let o=a("input",{type:"checkbox",className:"hb-box",name:t.
id,autocomplete:"off"}),n=a("p",{className:"hb-of"},...this.#r(t,e)),i=a("span",{className:"hb-wordi\
ng",textContent:os(t)}),h=a("li",{className:"hb-row"},a("label",{className:"hb-label"},o," ",i),n,...s),
f=new yt(t.terms,this.#s.store,this.#e),m=new bt(f,{root:h,box:o,line:n,say:c,words:J});return this.#t.
add(m),m.show(),h}show(t){this.#t.show(t)}};var Ae=(...r)=>a("p",{className:"hb-sign"},...r.map(t=>a("span",{textContent:t}))),Ee=()=>Ae(c("sign\
Name"),c("signDate")),Ne=()=>Ae(c("signMentor"),c("signDate"),c("signature"));var ns=36e5;function je(r){let t=`${v(r)}/!visit`;try{let[e,s]=JSON.parse(localStorage.getItem(t)||"\
[0, 0]").map(Number),o=Date.now(),n=!(o-s<ns);return localStorage.setItem(t,JSON.stringify(n?[s,o]:[
e,s])),(n?s:e)||0}catch{return 0}}function ve(r,t){let e=n=>Object.values(r.store.get(n)||{}).some(i=>b(
i)[0]>t),o=r.items.filter(({terms:n})=>[n.id,...n.was].some(e)).map(n=>a("li",{},r.linkTo(n),` ${J(r.
statusOf(n))}`));return o.length?[a("ul",{},...o)]:[w(c("nothingSince"))]}var is=10,as=(r,t)=>g(t)&&C(t.by)&&[t.name,t.act].every(e=>typeof e=="string")&&(t.then===null||Ut(r,
{[String(t.name)]:t.then})),cs=(r,t)=>r.name===t.name&&r.act===t.act&&["value","reason"].every(e=>r.
then?.[e]===t.then?.[e])&&(r.then?.value!=="done"||$(r.then)===$(t.then)),kt=class{#t=new Map;#s;#e;#r;constructor(t,e){
this.#e=`${v(t)}/earlier/`,this.#r=e,this.#s=e.get(p)}#o(){return this.#s!==this.#r.get(p)&&this.#t.
clear(),this.#s=this.#r.get(p),this.#t}entriesOf(t){try{let e=this.#o().get(t)??localStorage.getItem(
this.#e+t),s=JSON.parse(e??"[]");return Array.isArray(s)?s.filter(o=>as(t,o)):[]}catch{return[]}}#n(t,e){
let s=JSON.stringify(e);try{e.length?localStorage.setItem(this.#e+t,s):localStorage.removeItem(this.#e+
t),this.#o().delete(t)}catch{this.#o().set(t,s)}}remember(t,e=""){let s=e&&`${e} ${Date.now()}`;for(let[
o,{then:n,now:i}]of t){let h=Object.keys(i||{}).map(m=>({name:m,then:l(n,m)??null,by:b(i[m]),act:s})).
filter(m=>u(m.then)!==u(i[m.name])&&(s||m.then)),f=this.entriesOf(o).filter(m=>!h.some(d=>cs(d,m)));
h.length&&this.#n(o,[...h,...f].slice(0,is))}}isUndoable(t,{name:e,by:s}){return!L(b(l(this.#r.get(t),
e)),s)}#i(){let t=Array.from(this.#o().keys());try{return[...Object.keys(localStorage).filter(s=>s.startsWith(
this.#e)).map(s=>s.slice(this.#e.length)),...t]}catch{return t}}lastAct(t,e=this.#i()){let s=[];for(let i of e)
for(let h of this.entriesOf(i))h.act.startsWith(`${t} `)&&this.isUndoable(i,h)&&s.push({key:i,entry:h});
s.sort((i,h)=>L(h.entry.by,i.entry.by));let o=s.filter(({entry:i})=>i.act===s[0].entry.act),n=new Map(
o.map(({key:i})=>[i,[]]));for(let{key:i,entry:h}of o)n.get(i)?.push(h);return n}undo(t){for(let[e,s]of t){
let o=s.map(i=>u(i)),n=this.#r.get(e);this.#n(e,this.entriesOf(e).filter(i=>!o.includes(u(i))));for(let{
name:i,then:h}of s)this.#r.restoreField(e,i,h);this.remember([[e,{then:n,now:this.#r.get(e)}]])}return Array.
from(t.keys())}};var qt=r=>`${r}/damaged/${Date.now()}`,At=class{lastError=null;#t;#s;constructor(t,e){this.#t=`${v(t)}\
/`,this.#s=e}#e(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#e().
map(e=>e.slice(this.#t.length)).filter(_);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#s.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>this.#e().forEach(s=>localStorage.removeItem(s));try{let s=localStorage.
getItem(this.#t+p);return new Set(this.#s.keysToWrite(s,e,t).filter(o=>this.#r(o)))}catch(s){return this.
lastError=s,new Set}}#r(t){try{let e=localStorage.getItem(this.#t+t);e!==null&&this.#s.absorb(t,e);let s=String(
this.#s.textOf(t));return e===s||(e!==null&&!I(t,e)&&localStorage.setItem(this.#t+qt(t),e),localStorage.
setItem(this.#t+t,s)),!0}catch(e){return this.lastError=e,!1}}};var Et=class{#t=null;#s;#e;#r;constructor(t,e,s){this.#s=v(t),this.#e=e,this.#r=s}#o(){return this.#t||=
new Promise((t,e)=>{let s=indexedDB.open(this.#s);s.onupgradeneeded=()=>s.result.createObjectStore("\
items"),s.onerror=()=>e(s.error),s.onsuccess=()=>{s.result.onversionchange=()=>this.close(),s.result.
onclose=()=>{this.#t=null,this.#r()},t(s.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#n(t,e){let s=await this.#o(),o=s.transaction("\
items",t,{durability:"strict"}),n=new Promise((i,h)=>{s.addEventListener("close",h),o.oncomplete=()=>{
s.removeEventListener("close",h),i(null)},o.onabort=()=>h(o.error)});e(o.objectStore("items"),o),await n}async read(){
let t=new Map;return await this.#n("readonly",e=>{let s=e.getAllKeys(),o=e.getAll();o.onsuccess=()=>s.
result.forEach((n,i)=>{_(n)&&t.set(n,o.result[i])})}),t}write(t){return this.#n("readwrite",(e,s)=>{
let o=e.get(p);o.onsuccess=()=>{let n=this.#e.keysToWrite(o.result,()=>e.clear(),t),i=n.length;for(let h of n)
this.#i(e,h,()=>{i-=1,i||s.commit?.()})}})}#i(t,e,s){let o=t.get(e);o.onsuccess=()=>{let n=o.result;
this.#e.absorb(e,n);let i=this.#e.textOf(e);n!==void 0&&!I(e,n)&&t.put(n,qt(e)),n!==i&&t.put(i,e),s()}}};var hs=3e3,Nt=class{#t=null;#s=!1;#e=0;#r=0;#o;#n;constructor(t,e){this.#o=t,this.#n=e}isPending(){return this.#s||
this.#t!==null&&this.#r<this.#e}send(t){this.#t&&(this.#e+=1,this.#t.postMessage({pairs:t,sent:this.#e},
"*"))}join(){let t=document.createElement("iframe");this.#s=!0;let e=setTimeout(()=>{this.#s=!1,this.#n.
told()},hs);addEventListener("message",({source:s,data:o})=>{s!==t.contentWindow||!g(o)||(clearTimeout(
e),this.#s=!1,this.#t=t.contentWindow,this.#i(o))}),t.hidden=!0,t.src=`${X}hub.html#${this.#o}`,document.
body.append(t)}#i({kept:t,pairs:e,all:s}){E(t)&&(this.#r=t),this.#n.heard(e),s&&this.#n.heardAll(e),
this.#n.told()}};var ls=864e5,Xt=Number.MAX_SAFE_INTEGER,$e=([r,t])=>t<Xt?[r,t+1]:[r+1,0],jt=class{#t;#s;#e=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#s=e}#o([t,e]){(t-this.#e[0]||e-this.#e[1])>0&&(this.#e=[t,e])}seeOwn(t){let e=b(
t);this.#r=Math.max(this.#r,e[0]),this.#o(e)}see(t){let e=b(t);e[0]<=Math.max(this.#s(),this.#r)+ls&&
this.#o(e)}next(t){let e=this.#s();this.#e=e>this.#e[0]?[e,0]:$e(this.#e);let[s,o,n]=t.map(b).sort(L).
at(-1)||[-1,0,""];return(s-this.#e[0]||o-this.#e[1])<0?(this.#r=this.#e[0],{at:[...this.#e,this.#t],
gave:!0}):s===Xt&&o===Xt?{at:[s,o,n+this.#t],gave:!1}:{at:[...$e([s,o]),this.#t],gave:!1}}};var fs=864e5,ms=6e4,Ie={state:"open",mine:!0,snapshot:null};function ps(){let r=crypto.getRandomValues(
new Uint32Array(2));return Array.from(r,t=>t.toString(36)).join("")}var vt=class{#t=new Map;#s=new Set;#e=new Set;#r=!1;#o=new jt(
ps());#n;constructor(t){this.#n=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#s)}absorb(t,e){
let s=this.#t.get(t),o=s?.text===e?null:I(t,e);if(!o&&!s&&(e??null)!==null&&this.#s.add(t),!o)return!1;
this.#s.delete(t);let n=s?ie(t,s.item,o.item):o.item,i=s?{item:n,text:u(n)}:o;return i.text===s?.text?
!1:(this.#t.set(t,i),t===p&&this.#i(n.given.at),Z(t)?this.#o.seeOwn(n.given):t.startsWith(j)||Object.
values(n).forEach(h=>this.#o.see(h)),this.#n(t),!0)}#i(t){for(let[e,{item:s}]of Array.from(this.#t)){
if(e===p)continue;let o=Object.entries(s).filter(([,n])=>{let i=b(n);return!e.startsWith(j)&&L(i,t)>
0&&i[0]<=t[0]+fs});this.#t.delete(e),o.length&&this.#a(e,Object.fromEntries(o)),this.#n(e)}this.#s.clear()}#a(t,e){
this.#t.set(t,{item:e,text:u(e)})}lacks(t,e){let s=this.textOf(t);return e!==s&&(e===void 0||(I(t,e)?.
text??s)!==s)}keysToWrite(t,e,s){this.absorb(p,t);let o=this.textOf(p);return!o||o===t?s.filter(n=>this.
has(n)):(e(),this.keys())}set(t,e,s,o={},n=[]){let{at:i,gave:h}=this.#o.next([t,...n].map(m=>l(this.
get(m),e))),f=h?{}:{since:Date.now()};this.#a(t,{...this.get(t),[e]:S({value:s,at:i,...f,...o})}),this.#s.
delete(t),this.#n(t),h&&this.#l(ct,i)}#l(t,e){let s=Date.now();this.#r||=this.#h(s),this.#a(t,{given:{
at:e,wall:s}}),this.#e.add(t)}#h(t){return t<(this.get(ct)?.given.wall||0)-ms}isSetBack(){return this.#r||
this.#h(Date.now())}noteBackup(){let{at:t}=this.#o.next([l(this.get(V),"given")]);this.#l(V,t),this.#n(
V)}clear(){let{at:t}=this.#o.next([l(this.get(p),"given")]),e=this.keys();this.#t.clear(),this.#s.clear(),
this.#l(p,t),e.forEach(this.#n)}restoreField(t,e,s){let o=e in Ie?l(Ie,e):"",{value:n=o,at:i=[],...h}=s||
{};this.set(t,e,n,i.length?{since:i[0],...h}:{})}takeNoted(){let t=Array.from(this.#e);return this.#e.
clear(),t}pairsOf(t){return Array.from(new Set([p,...t])).filter(e=>this.has(e)).map(e=>[e,String(this.
textOf(e))])}isBehind(t){let e=this.get(p),[,s]=t.filter(Array.isArray).find(([n])=>n===p)||[],o=I(p,
s)?.item;return!!e&&(!o||et(e.given,o.given))}lackingIn(t){let e=Array.isArray(t)&&!this.isBehind(t),
s=new Set(e?t.map(o=>o?.[0]):[]);return this.keys().filter(o=>!s.has(o))}};var $t=class{#t=null;#s;#e;constructor(t,e){this.#s=v(t),this.#e=e}open(){try{this.#t=new BroadcastChannel(
this.#s),this.#t.onmessage=t=>this.#e.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#s}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:s,newValue:o})=>{s===null?this.#e.cleared():s.startsWith(e)?this.#e.replaced(s.slice(
e.length)):s.startsWith(t)&&o!==null&&this.#e.wrote([s.slice(t.length),o])})}};var It=class{#t;#s;#e;#r;#o;#n;#i=new Map;#a="";#l=!1;#h=0;#f=!1;#c=Promise.resolve();constructor(t,e){
this.#n=e,this.#t=new vt(e.changed),this.#s=new At(t,this.#t),this.#e=new Et(t,this.#t,()=>this.#m()),
this.#r=new $t(t,{heard:s=>this.take(s),wrote:s=>this.#g([s]),cleared:()=>this.#m(),replaced:s=>{e.changed(
s),e.told()}}),this.#o=new Nt(t,{heard:s=>this.take(s),heardAll:s=>this.#o.send(this.pairsOf(this.#t.
lackingIn(s))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#n.isHub&&this.#o.
join();let t=this.#m();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),
this.#e.close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#m())}),document.
addEventListener("visibilitychange",()=>{document.hidden||this.#m()}),t}get(t){return this.#t.get(t)}keys(){
return this.#t.keys()}damaged(){return this.#t.damaged()}set(t,e,s,o,n){this.#t.set(t,e,s,o,n)}restoreField(t,e,s){
this.#t.restoreField(t,e,s)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#s.renew(t)}mergeIn(t){
let e=t.filter(([s,o])=>this.#t.absorb(s,u(o)));return this.keep(e.map(([s])=>s))}keepBackup(){return this.#t.
noteBackup(),this.keep([])}erase(){return this.#t.clear(),this.#i.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#n.told(),this.#c;let s=this.#p(this.#d(e));return this.#r.
send(this.pairsOf(e)),this.#o.send(this.pairsOf(e)),s}#p(t){return this.#c=Promise.all([this.#c,t]).
then(()=>{}),this.#c}async#d(t){let e=Array.from(new Set([...this.#i.keys(),...t]));if(!e.length)return;
let s=this.#s.write(e);this.#h+=1,this.#n.told();try{await this.#e.write(e);for(let o of e)this.#i.delete(
o);this.#f=!0}catch(o){for(let i of e)this.#i.set(i,s.has(i));let n=[o,this.#s.lastError].map(i=>i instanceof
DOMException&&i.name);this.#a=n.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#i.values()).
every(Boolean)&&(this.#a=""),this.#h-=1,this.#n.told()}#m(){return this.#p(this.#w())}async#w(){let t=this.#s.
read();this.#u(t),this.#h+=1,this.#n.told();let e=await this.#e.read().catch(()=>null);this.#u(e),!t&&
!e?this.#a="refused":this.#i.size||(this.#a=""),this.#l||=this.#f&&!t?.size&&!e?.size,this.#f||=!!e?.
size;let s=o=>[t,e].some(n=>n&&this.#t.lacks(o,n.get(o)));await this.#d(this.#t.keys().filter(s)),this.#h-=
1,this.#n.told()}#u(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,s)=>this.#t.absorb(s,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([p]):this.#g(t):Promise.resolve()}#g(t){let e=[];
for(let s of t){let[o,n]=Array.isArray(s)?s:[];if(!_(o)||!I(o,n))continue;(this.#t.absorb(o,n)&&(this.#n.
isHub||o===p)||this.#t.lacks(o,n))&&e.push(o)}return this.keep(e)}where(){return this.#i.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#a?this.#a:this.#l?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#a?"no":this.#h||this.#o.isPending()?"pen\
ding":"yes"}};var M=(r,...t)=>a("section",{className:`hb-part hb-${r}`},a("h2",{textContent:c(r)}),...t),Gt=class{#t=!0;#s=a(
"p",{className:"hb-welcome"});#e=a("div");#r=a("div");#o=a("p",{className:"hb-where"});#n=a("p",{className:"\
hb-problem",role:"alert",hidden:!0});#i=je(y().handbook);#a=new It(y().handbook,{changed:t=>this.#O(
t),told:()=>this.#S()});#l=new kt(y().handbook,this.#a);#h=new ut(this.#a,this.#l);#f;#c;#p;#d;#m;#w;#u;#g;#b=[];constructor(t){
this.#f=t,this.#c=new Ot(t.dataset.root||"",this.#a),this.#p=new St(this.#c,this.#l),this.#d=new st(
this.#c,c("total")),this.#m=new mt(this.#c),this.#w=new wt(this.#c,this.#p),this.#u=new ft(this.#c,this.#p),
this.#g=new dt(this.#c,this.#h)}start(){let t=this.#f.querySelector(".hb-lists");this.#y(),this.#f.prepend(
se(T("print",()=>print()),T("backUp",()=>Ct(this.#a,"backup")),T("restore",()=>Ct(this.#a,"restore"))),
Ee(),this.#o,this.#n,this.#s,M("total",...this.#d.parts(),this.#m.part),M("next",this.#w.part),M("at\
tention",this.#u.part),M("yours",...t?[t]:[])),this.#f.append(M("since",this.#e),M("others",this.#r),
M("snapshots",...this.#h.parts()),M("compare",...this.#g.parts()),Ne()),addEventListener("beforeprin\
t",()=>this.#b.forEach(e=>e.open())),this.#a.start(),this.#f.classList.add("hb-ready")}#y(){let t=this.#f.
querySelectorAll("[data-list]");for(let e of t){let s=y().lists.find(({id:o})=>o===e.dataset.list);s&&
this.#b.push(new gt(this.#c,this.#p,s,e))}}#O(t){this.#t=!0,this.#p.show(t)}#S(){let t=this.#a.trouble(),
e=this.#a.kept();if(this.#f.dataset.kept=e,this.#o.textContent=e==="no"?"":c(this.#a.where()),x(this.#n,
t&&c(t)),!this.#t)return;this.#t=!1;let s=!Object.keys(k(this.#a).items).length;x(this.#s,s?c("welco\
me"):""),this.#d.fill(this.#c.myLists()),this.#m.fill(),this.#w.fill(),this.#x(this.#u.part,this.#u.
fill()),this.#b.forEach(o=>o.fill()),this.#k(),this.#A(),this.#h.fill(),this.#g.fill()}#x({parentElement:t},e){
t&&(t.hidden=!e)}#k(){let t=this.#e.parentElement?.querySelector("h2");t&&(t.textContent=c("since",{
date:Y(this.#i)})),this.#x(this.#e,!!this.#i),this.#e.replaceChildren(...ve(this.#c,this.#i))}#A(){let t=xe(
this.#c);this.#r.replaceChildren(w(c("othersWhy")),a("ul",{},...t)),this.#x(this.#r,!!t.length)}},Te=document.
querySelector(".hb-readiness");Te&&new Gt(Te).start();})();
