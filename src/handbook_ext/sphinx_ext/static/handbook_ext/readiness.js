/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function a(r,t={},...e){let s=document.createElement(r);return Object.assign(s,t),s.append(...e),s}var x=r=>a(
"p",{textContent:r});function S(r,t){r.textContent!==t&&(r.textContent=t),r.hidden=!t}var We=globalThis,E=We.handbookExt||={},G=document.currentScript?.src.replace(/[^/]*$/,"")??"";var Dt=new Map;function ot(r){let t=Dt.get(r)||new Promise(e=>{let s=()=>{Dt.delete(r),e(null)};document.
head.append(a("script",{src:`${G}${r}`,onload:e,onerror:s}))});return Dt.set(r,t),t}async function Bt(r,t){E.openExchange||await ot("exchange.js"),E.openExchange?.(r,t)}var g=r=>typeof r=="object"&&r!==null&&!Array.isArray(r),N=r=>Number.isSafeInteger(r)&&Number(r)>=0,
v=r=>typeof r=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(r);function W(r,t){if(r===t)return 0;let e=Array.
from(r),s=Array.from(t),o=e.findIndex((n,i)=>n!==s[i]);return o<0||o>=s.length?e.length-s.length:Number(
e[o].codePointAt(0))-Number(s[o].codePointAt(0))}function d(r){return Array.isArray(r)?`[${r.map(d).
join()}]`:g(r)?`{${Object.keys(r).sort(W).map(e=>`${JSON.stringify(e)}:${d(r[e])}`).join()}}`:JSON.stringify(
r)}var l=(r,t)=>r&&Object.hasOwn(r,t)?r[t]:void 0;function Y(r,t){return typeof r!="object"||r===null||
t<0?0:1+Object.values(r).reduce((e,s)=>Math.max(e,Y(s,t-1)),0)}function k(r){if(typeof r=="string")return r.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(r))return r.map(k);if(!g(r))return r;let t=Object.
entries(r).map(([e,s])=>[k(e),k(s)]);return Object.fromEntries(t)}function F(r){return typeof r=="ob\
ject"&&r!==null?Object.values(r).every(F):typeof r!="number"||Number.isSafeInteger(r)}function ie(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var oe;
function Fe(r,t){return oe||=new Intl.PluralRules(ie()),l(r,String(t))??l(r,oe.select(t))??r.other}var ae=r=>(t,e={})=>{
let s=l(r,t)||"";return(typeof s=="string"?s:Fe(s,Number(e.n))).replace(/\{(\w+)\}/g,(n,i)=>String(l(
e,i)??n))},ne={};function z(r,t={dateStyle:"long"}){if(r===null||!(Math.abs(r)<=864e13))return"?";let e=JSON.
stringify(t);return ne[e]||=new Intl.DateTimeFormat(ie(),t),ne[e].format(r)}var V=r=>z(r,{dateStyle:"\
medium",timeStyle:"short"});function Ut(r,t){let{state:e,reason:s,confirmed_by:o}=r,n=[];e!=="open"&&
n.push(t(`${e}On`,{date:z(r.since),reason:s})),r.reworded_from&&n.push(t(e==="na"?"rewordedNa":"rewo\
rded"));let i={name:o,date:z(r.confirmed_at)};return o&&n.push(t(r.confirmed_before?"confirmedBefore":
"confirmedBy",i)),n.join(" ")}function nt(r,t){let{note:e,evidence:s}=r,o=[Ut(r,t)];return e&&o.push(
t("noteSaid",{text:e})),s&&o.push(t("evidenceSaid",{text:s})),o.filter(Boolean).join(" ")}var it=()=>({
open:0,done:0,due:0,na:0});function Re({required:r,optional:t},e,s){let{done:o,due:n,na:i}=r,c=r.open+
n,f=n?s("due",{n}):"",m=i?s("na",{n:i}):"",p=s("score",{n:o,total:o+c}),b=[],P=t.done+t.open+t.due;return P&&
b.push(s("optional",{n:t.done,total:P})),e&&b.push(s("confirmed",{n:e})),c||b.push(s("ready")),[`${p}${s(
"scoreOpen",{n:c})}${f}${m}.`,b.join(" ")]}var Wt=(...r)=>Re(...r).filter(Boolean).join(" ");function y(){if(!E.book)throw new Error("edition.js is not loaded");return E.book}var h=(r,t)=>ae(E.
words||{})(r,t),_e=({id:r,fingerprint:t,was:e=[],recheck:s=""})=>({id:r,wording:t,was:e,recheck:s});
function at(){let r=new Map;for(let t of y().lists)for(let e of t.items){let s={...e,list:t,terms:_e(
e)};for(let o of[s.id,...s.terms.was])r.set(o,s)}return r}var C=(r,t)=>a("button",{type:"button",onclick:t,textContent:h(r)}),he=(...r)=>a("p",{className:"hb-\
buttons"},...r),Q=()=>a("div",{className:"hb-place"}),ht=(r,t)=>a("label",{className:"hb-field"},h(r),
t);function ce(r){let t=a("input",{type:"file",accept:".json,application/json"});return t.onchange=()=>{
t.files?.[0]&&r(t.files[0])},t}function R(r,t,...e){let s=a("p",{textContent:t,tabIndex:-1});r.replaceChildren(s,...e),s.focus()}var O="list/",ct="snapshot/",j="part/",lt="!clock",u="!erased",Z="!backup",Ft=["format","version","h\
andbook","items","lists","snapshots"],A=r=>`handbook/1/${r}`,tt=r=>ct+k(r),Ke=r=>k(r)===r&&(r.startsWith(
ct)||r.startsWith(O)&&v(r.slice(O.length))||r.startsWith(j)&&!Ft.includes(r.slice(j.length))),et=r=>r===
lt||r===u||r===Z,q=r=>v(r)||et(r)||typeof r=="string"&&Ke(r);var _=["state","note","evidence","confirmation"],Rt=r=>_.includes(r),M=r=>Array.isArray(r)&&r.length===
3&&N(r[0])&&N(r[1])&&typeof r[2]=="string";function w(r){let t=g(r)?l(r,"at"):void 0;return M(t)?t:[
-1,0,""]}var D=(r,t)=>r[0]-t[0]||r[1]-t[1]||W(r[2],t[2]),st=(r,t)=>(D(w(r),w(t))||W(d(r),d(t)))>0;function _t(r,t){
let e=Object.entries(t).filter(([s,o])=>!Object.hasOwn(r,s)||st(o,l(r,s)));return Object.fromEntries(
[...Object.entries(r),...e])}var L=({id:r,was:t},e)=>t.reduce((s,o)=>_t(s,e(o)||{}),e(r)||{}),I=r=>r.
since??r.at[0];var J=32*2**20,K=32,He=K-5,le=K-2,ze=K-1,ft=(r,t)=>Y(r,K)>t;function qe(r,t){if(ft(t,He)||!F(t))return!1;
if(!Rt(r))return!0;if(!g(t)||!M(l(t,"at")))return!1;let{value:e,wording:s="",reason:o="",since:n=0}=t;
return[e,s,o].every(i=>typeof i=="string")&&N(n)}function fe(r){if(!g(r))return[{},[""]];let t=Object.
entries(r),e=t.filter(([o,n])=>qe(o,n)),s=Object.fromEntries(e);return[s,t.map(([o])=>o).filter(o=>!Object.
hasOwn(s,o))]}function Kt(r){let t=[],e=[];for(let[s,o]of Object.entries(r)){let[n,i]=v(s)?fe(o):[{},
[""]];for(let c of i)e.push(c?`${s}/${c}`:s);Object.keys(n).length&&t.push([s,n])}return[Object.fromEntries(
t),e]}function Ht(r){if(!g(r)||!M(l(r,"at"))||!F(r))return[null,[""]];if(ft(r,le))return[null,[""]];
let t=l(r,"value")??null;if(t===null)return[{...r,value:t},[]];if(!g(t))return[null,[""]];let[e,s]=Kt(
t);return[{...r,value:e},s]}var zt=r=>g(r)&&typeof l(r,"value")=="boolean"&&M(l(r,"at"))&&F(r)&&!ft(
r,le),qt=r=>F(r)&&!ft(r,ze);function Je(r){let{at:t,wall:e}=r.given||{};return M(t)&&N(e)&&F(r)}function Jt(r,t){
if(!g(t))return null;let[e,...s]=Object.keys(t);if(v(r))return e&&!fe(t)[1].length?t:null;if(s.length)
return null;if(r.startsWith(j))return e==="part"&&qt(t.part)?t:null;if(et(r))return e==="given"&&Je(
t)?t:null;if(r.startsWith(O))return e==="mine"&&zt(t.mine)?t:null;if(e!=="snapshot")return null;let[
o,n]=Ht(t.snapshot);return o&&!n.length?{snapshot:o}:null}function $(r,t){if(typeof t!="string"||t.length>
J)return null;try{let e=JSON.parse(t),s=Jt(r,/\\ud|\p{Surrogate}/iu.test(t)?k(e):e);return s&&{item:s,
text:d(s)}}catch{return null}}function me(r,t,e){return r.startsWith(j)?W(d(t.part),d(e.part))<0?e:t:
_t(t,e)}var Xe="handbook-progress",pe=1,Ge="snapshots/",Ye="lists/";function Ve(r,t){if(!g(r)||l(r,"format")!==
Xe)return"format";let e=l(r,"version"),s=l(r,"handbook");if(Number.isSafeInteger(e)&&e>pe)return"ver\
sion";let[o,n={},i={}]=["items","lists","snapshots"].map(f=>l(r,f)),c=[o,n,i].every(g);return e!==pe||
!v(s)||!c?"damaged":t&&s!==t?"handbook":""}var Qe=r=>r.length>J/4&&new Blob([r]).size>J;function Xt(r,t){
if(Qe(r))return{refused:"size"};let e;try{if(e=JSON.parse(r.replace(/^\ufeff+/,"")),Y(e,K)>K)return{
refused:"json"}}catch{return{refused:"json"}}e=k(e);let s=Ve(e,t);return s?{refused:s,theirs:String(
l(e,"handbook"))}:Ze(e)}function Ze(r){let[t,e]=Kt(l(r,"items")),s=[];for(let[f,m]of Object.entries(
l(r,"snapshots")||{})){let[p,b]=Ht(m);for(let P of b)e.push(`${Ge}${f}${P&&"/"}${P}`);p&&s.push([f,p])}
let o=Object.entries(l(r,"lists")||{}),n=Object.fromEntries(o.filter(([f,m])=>v(f)&&zt(m)));for(let[
f]of o)Object.hasOwn(n,f)||e.push(Ye+f);let i=Object.entries(r).filter(([f])=>!Ft.includes(f)),c=Object.
fromEntries(i.filter(([,f])=>qt(f)));for(let[f]of i)Object.hasOwn(c,f)||e.push(f);return{items:t,lists:n,
snapshots:Object.fromEntries(s),rest:c,leftOut:e}}function T(r){let t=r.keys(),e=(s,o)=>Object.fromEntries(t.filter(n=>n.startsWith(s)).map(n=>[n.slice(
s.length),r.get(n)[o]]));return{items:Object.fromEntries(t.filter(v).map(s=>[s,r.get(s)])),lists:e(O,
"mine"),snapshots:e(ct,"snapshot"),rest:e(j,"part")}}var X=class{#t=new Map;#s;#e;constructor(t,e){this.#s=t,this.#e=e}items(){return Array.from(this.#t.
keys())}add(t){if(this.#t.has(t))return;let e=this.#e(t);this.#t.set(t,e),this.#s.append(e)}keep(t){
for(let[e,s]of this.#t)t(e)||(s.remove(),this.#t.delete(e));this.#s.hidden=!this.#t.size}};var mt=class{part=a("div");#t=a("ul",{className:"hb-rows"});#s=x("");#e;#r;constructor(t,e){this.#r=
t,this.#e=new X(this.#t,s=>e.make(s,{more:this.#o(s)})),this.part.append(this.#t,this.#s)}#o(t){let{
state:e,reworded_from:s}=this.#r.statusOf(t),o=t.earlier?.find(({fingerprint:i})=>i===s);return o?[x(
h(e==="na"?"earlierNa":"earlier",{wording:o.wording}))]:[]}isUrgent(){return this.#e.items().length>
0}fill(){for(let e of this.#r.myItems()){let{state:s,reworded_from:o}=this.#r.statusOf(e);(s==="due"||
o)&&this.#e.add(e)}this.#e.keep(e=>this.#r.isMine(e.list));let t=!this.#e.items().length;return S(this.#s,
t?h("allWell"):""),!t||Object.keys(T(this.#r.store).items).length>0}};var ts=r=>t=>r.get(O+t)?.mine;function Gt({id:r,was:t=[]},e){return[r,...t].map(ts(e)).filter(n=>n!==
void 0).reduce((n,i)=>n&&!st(i,n)?n:i,void 0)?.value!==!1}function ue({id:r,was:t=[]},e,s){return s.
set(O+r,"mine",e,{},t.map(o=>O+o)),O+r}var pt=class{part=a("details",{className:"hb-choose"});#t=a("summary");wasUsed=!1;#s=new Map;#e;constructor(t){
this.#e=t;let e=y().lists.map(s=>this.#r(s));this.part.append(this.#t,x(h("chooseWhy")),a("ul",{},...e))}#r(t){
let{store:e}=this.#e,s=a("input",{type:"checkbox",className:"hb-box",value:t.id,autocomplete:"off"});
return s.onchange=()=>{this.wasUsed=!0,e.keep([ue(t,s.checked,e)])},this.#s.set(t,s),a("li",{},a("la\
bel",{className:"hb-label"},s," ",a("span",{textContent:t.title})))}focus(){this.#t.focus()}fill(){for(let[
s,o]of this.#s)o.checked=this.#e.isMine(s);let t=this.#e.myLists().length,e=this.#s.size;this.#t.textContent=
h("chooseLists",{n:t,total:e})}},ut=class{#t=a("button",{type:"button",textContent:h("hideWelcome")});part=a(
"p",{className:"hb-welcome",hidden:!0},h("welcome")," ",this.#t);#s=!1;#e=`${A(y().handbook)}/!welco\
me`;#r;#o;constructor(t,e){this.#r=t,this.#o=e,this.#t.onclick=()=>{this.#s=!0;try{localStorage.setItem(
this.#e,"1")}catch{}this.fill(),e.focus()}}#n(){try{return this.#s||localStorage.getItem(this.#e)!==
null}catch{return this.#s}}fill(){let t=this.#r.keys().some(e=>e.startsWith(O));this.part.hidden=t&&
!this.#o.wasUsed||this.#n()}};var es=[["empty",/^(?:\xef\xbb\xbf|\ufeff)?\s*$/],["pdf",/^\s*%PDF-/],["picture",/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
["page",/^(?:\xef\xbb\xbf|\ufeff)?\s*</],["cut",/^[^{]*\{\s*"format":\s*"handbook-progress"/],["othe\
r",/^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];function de(r,t){if(r!=="json"&&r!=="encoding")return r;
let[e]=es.find(([,s])=>s.test(t))||[r];return r==="encoding"&&(e==="cut"||e==="other")?r:e}var ge=r=>[
"pdf","picture","page","other"].includes(r);var we=4096;async function be(r,t,e,s){let{handbook:o}=y(),n=typeof r=="string"?{...Xt(r,o),head:r.slice(
0,we)}:await ss(r);if(!("refused"in n))return e(n);s&&(s.ariaInvalid="true");let{refused:i,theirs:c,
head:f=""}=n,m=de(i,f),p=[h(`refused-${m}`,{theirs:c,ours:o})];typeof r=="string"?p.unshift(h("unrea\
dText")):(p.unshift(h("unreadFile",{name:r.name})),ge(m)&&p.push(h("wrongFile")));let b=a("p",{className:"\
hb-error",role:"alert"},p.join(" "));t.replaceChildren(b),b.scrollIntoView({block:"nearest"})}async function ss(r){
if(r.size>J)return{refused:"size"};let t=await r.arrayBuffer(),e=String.fromCharCode(...new Uint8Array(
t.slice(0,we)));try{let s=new TextDecoder("utf-8",{fatal:!0}).decode(t);return{...Xt(s,y().handbook),
head:e}}catch{return{refused:"encoding",head:e}}}function Qt(r,t){let e=1,s=r;for(;t(s);)s=`${r} (${e+=1})`;return s}var Vt=r=>N(l(r,"since"))?r.since:
w(r)[0],Yt=r=>g(l(r,"value")),dt=(r,t)=>h("snapshotTaken",{name:r,date:V(Vt(t))});function xe(r,t,e){
let s=C(r,e);return s.setAttribute("aria-label",`${h(r)}: ${t}`),s}var gt=class{#t=a("ul");#s=a("det\
ails");#e=Q();#r;#o;constructor(t,e){this.#r=t,this.#o=e}all(){return Object.entries(T(this.#r).snapshots).
filter(([,t])=>Yt(t)).sort(([,t],[,e])=>Vt(e)-Vt(t))}#n(t){let e=tt(t);return Yt(l(this.#r.get(e),"s\
napshot"))?null:this.#o.entriesOf(e).find(({then:s})=>Yt(s))||null}#i(t,e){let s=tt(t),o=this.#r.get(
s);return this.#r.set(s,"snapshot",e),this.#o.remember([[s,{then:o,now:this.#r.get(s)}]]),this.#r.keep(
[s])}#a(t,e){return xe("putBackSnapshot",t,()=>{this.#r.keep(this.#o.undo(new Map([[tt(t),[e]]]))),R(
this.#e,dt(t,e.then))})}#l(t){this.#i(t,null);let e=this.#n(t),s=e?[this.#a(t,e)]:[];R(this.#e,h("sn\
apshotRemoved",{name:t}),...s)}async#c(t){let e=t.value.trim();if(!e)return t.focus();let s=Qt(e,n=>!!this.#n(
n)||this.all().some(([i])=>i===n));await this.#i(s,T(this.#r).items),t.value="";let o=[s===e?"":h("s\
napshotStays",{name:e})];return o.push(dt(s,this.#r.get(tt(s)).snapshot)),R(this.#e,o.join(" ").trim())}fill(){
this.#t.replaceChildren(...this.all().map(([s,o])=>a("li",{},dt(s,o)," ",xe("removeSnapshot",s,()=>this.#l(
s)))));let t=Object.keys(T(this.#r).snapshots).flatMap(s=>{let o=this.#n(s);return o?[a("li",{},dt(s,
o.then)," ",this.#a(s,o))]:[]});this.#s.hidden=!t.length;let e=h("snapshotsRemoved",{n:t.length});this.#s.
replaceChildren(a("summary",{textContent:e}),a("ul",{},...t))}parts(){let t=a("input",{type:"text",maxLength:100,
autocomplete:"off"});return[x(h("snapshotsWhy")),this.#t,this.#s,ht("snapshotLabel",t),a("p",{},C("t\
akeSnapshot",()=>this.#c(t))),this.#e]}};var Zt="now";function ye(r,t,e){let[s]=t.keys();r.replaceChildren(...Array.from(t,([o,{name:n}])=>a(
"option",{textContent:n,value:o}))),r.value=t.has(e)?e:s}function rs(r,t){let e=r.map(o=>a("th",{textContent:o,
scope:"col"})),s=a("table",{className:"hb-compared"},a("thead",{},a("tr",{},...e)),a("tbody",{},...t.
map(o=>a("tr",{},...o))));return a("div",{className:"hb-scroll",tabIndex:0,role:"group",ariaLabel:h(
"compare")},s)}var wt=class{#t=new Map;#s=Q();#e=Q();#r=a("select");#o=a("select");#n="";#i=a("p",{className:"\
hb-choices"});#a;#l;constructor(t,e){this.#a=t,this.#l=e,this.#r.onchange=()=>{this.#n=this.#r.value,
this.fill()},this.#i.append(a("label",{},h("compareFrom")," ",this.#r)," ",a("label",{},h("compareTo"),
" ",this.#o)," ",C("compare",()=>this.#h()))}#c(){return{name:h("now"),items:T(this.#a.store).items}}#f(){
let t=new Map;for(let[e,s]of this.#l.all())t.set(`snapshot/${e}`,{name:e,items:s.value});for(let[e,s]of this.#t)
t.set(`copy/${e}`,{name:e,items:s});return t}fill(){let t=this.#f(),e=this.#o.value;this.#i.hidden=!t.
size,ye(this.#r,t,this.#n),t.delete(this.#r.value),ye(this.#o,new Map([[Zt,this.#c()],...t]),e)}#h(){
let t=this.#f().set(Zt,this.#c()),e=t.get(this.#r.value),s=t.get(this.#o.value);if(!e||!s)return;let o=this.#a.
differences(e.items,s.items);if(!o.length)R(this.#s,h("same"));else{let n=rs([h("columnItem"),e.name,
s.name],o);R(this.#s,h("difference",{n:o.length}),n)}}#m(t){be(t,this.#e,({items:e})=>{this.#e.replaceChildren();
let s=Qt(t.name,o=>this.#t.has(o));this.#t.set(s,e),this.#n=`copy/${s}`,this.#o.value=Zt,this.fill(),
this.#h()})}parts(){return[x(h("compareWhy")),this.#i,this.#s,ht("compareFile",ce(t=>this.#m(t))),this.#e]}};var os={d:1,w:7,m:1,y:12},Oe=Date.UTC(1e4,0);function Se(r,t){let e=t.slice(-1),s=Number.parseInt(t,
10)*os[e],o=new Date(r);if(!t||r>=Oe)return 1/0;if(e==="d"||e==="w")o.setUTCDate(o.getUTCDate()+s);else{
let n=o.getUTCDate();o.setUTCDate(1),o.setUTCMonth(o.getUTCMonth()+s+1,0),o.setUTCDate(Math.min(n,o.
getUTCDate()))}return o.getTime()<Oe?o.getTime():1/0}function H(r,t,e){let{wording:s,recheck:o}=r,n=L(
r,t),[i,c,f,m]=_.map(U=>l(n,U)),p=i&&(i.value==="done"||i.value==="na")?i:void 0,b=U=>U?.wording&&U.
wording!==s?U.wording:"";return{state:p?.value==="done"&&e>=Se(I(p),o)?"due":p?.value||"open",since:p?
I(p):null,reason:p?.value==="na"&&p.reason||"",note:c?.value||"",evidence:f?.value||"",confirmed_by:m?.
value||"",confirmed_at:m?.value?I(m):null,reworded_from:b(p),confirmed_before:!!(m?.value&&b(m))}}var te=({
state:r,confirmed_by:t})=>r==="done"&&!!t;function ns(r,t){let e={required:it(),optional:it()},s=0;for(let c of r.items){if(!t.includes(c.list)||
c.upcoming||c.retired)continue;let f=r.statusOf(c);e[c.optional?"optional":"required"][f.state]+=1,s+=
Number(te(f))}let{done:o,open:n,due:i}=e.required;return{words:Wt(e,s,h),done:o,total:o+n+i}}var rt=class{#t=a(
"p",{className:"hb-score"});#s;#e;constructor(t,e){this.#e=t,this.#s=a("progress",{className:"hb-bar",
ariaLabel:e})}parts(){return[this.#t,this.#s]}fill(t){let{words:e,done:s,total:o}=ns(this.#e,t);S(this.#t,
t.length?e:""),this.#s.max=o||1,this.#s.value=s,this.#s.hidden=!t.length,this.#s.setAttribute("aria-\
valuetext",e)}},bt=class{#t=a("p",{className:"hb-set-aside"});#s=a("details");#e;#r;#o;#n;constructor(t,e,s,o){
this.#n=t,this.#r=s,this.#o=o,this.#e=new rt(t,s.title);let n=t.items.filter(i=>i.list===s&&!i.retired);
this.#s.append(a("summary",{textContent:h("items",{n:n.length})}),a("ul",{className:"hb-rows"},...n.
map(i=>e.make(i,{isInList:!0})))),o.append(this.#t,...this.#e.parts(),this.#s)}fill(){let t=this.#n.
isMine(this.#r);this.#o.classList.toggle("hb-aside",!t),S(this.#t,t?"":h("setAside")),this.#e.fill(t?
[this.#r]:[]),this.#s.hidden=!t}open(){this.#s.open=!0}};var is=3,xt=class{part=a("div");#t=a("ul",{className:"hb-rows"});#s=x("");#e;#r;constructor(t,e){this.#r=
t,this.#e=new X(this.#t,s=>e.make(s,{more:this.#o(s)})),this.part.append(this.#t,this.#s)}#o({taught:t}){
if(!t)return[];let[e,s]=t,o=a("a",{href:`${this.#r.toRoot}${e}`,textContent:s});return[a("p",{},`${h(
"taughtIn")} `,o)]}fill(){let t=this.#r.openItems();this.#e.keep(s=>this.#r.isMine(s.list));let e=is-
this.#e.items().filter(s=>t.includes(s)).length;for(let s of t){if(e<=0)break;this.#e.items().includes(
s)||(this.#e.add(s),e-=1)}this.#e.keep(()=>!0),S(this.#s,t.length?"":h("nothingOpen"))}};function ke(r,t){let e=t?.value||"";return r==="state"?h(`is-${e==="done"||e==="na"?e:"open"}`,{reason:t?.
reason||""}):typeof e!="string"?d(t):e?h("quoted",{text:e}):h("nothing")}function Ae({store:r}){let t=at();return Object.keys(T(r).items).filter(s=>!t.has(s)).sort().map(s=>{
let o=r.get(s),i=` ${_.map(c=>({name:c,field:l(o,c)})).map(({name:c,field:f})=>f?.value&&ke(c,f)).filter(
Boolean).join("; ")}`;return a("li",{},a("code",{textContent:s}),i)})}var as=r=>/^https?:\/\/./i.test(r),hs=r=>as(r)?a("a",{href:r,rel:"noreferrer",textContent:r}):r;function yt({
note:r,evidence:t},e){let[s,o]=e("evidenceSaid",{text:"\0"}).split("\0"),n=[];return r&&n.push(a("p",
{className:"hb-note"},e("noteSaid",{text:r}))),t&&n.push(a("p",{className:"hb-evidence"},s,hs(t),o||
"")),n}var cs=864e5;function Ee({terms:r},t,e,s){let o={[e]:s||void 0};return nt(H({...r,was:[]},()=>o,Date.
now()),t)}function Ne(r,t){let e=r.undoHistory.entriesOf(r.terms.id),s=e.length?r.record():{},o=e.map(
n=>({entry:n,words:Ee(r,t,n.name,n.then)}));return o.filter(({entry:{name:n},words:i},c)=>i&&i!==Ee(
r,t,n,l(s,n))&&o.findIndex(f=>f.words===i)===c)}function ve({entry:{then:r,by:t}},e){let s=r.value===
"done"&&e!=="na"&&z(I(r))===z(t[0]);return Date.now()-t[0]<cs&&!s}var je=({terms:r,store:t,undoHistory:e},{
entry:s})=>t.keep(e.undo(new Map([[r.id,[s]]])));var ls=["open","done","due","na"],Ot=class{status;acted=()=>this.show();#t=a("span",{className:"hb-s\
ays"});#s=a("button",{type:"button",hidden:!0});#e=a("button",{type:"button",className:"hb-back",hidden:!0});#r;constructor(t,e){
this.item=t,this.status=t.status(),this.#r=e,this.#s.textContent=e.say("holds"),this.#s.onclick=()=>this.#o(
()=>t.confirmStill()),e.box.onchange=()=>this.take(e.box.checked),e.line.append(" ",a("span",{className:"\
hb-stands"},this.#t," ",this.#s," ",this.#e))}#o(t){this.#n(t),this.#r.box.focus()}#n(t){t(),this.acted(),
this.item.store.keep([this.item.terms.id])}take(t){let{state:e}=this.status;t!==(e==="done"||e==="du\
e")&&this.#n(()=>this.item.tick(t))}show(){let t=this.item.status(),{state:e}=t,{root:s,box:o,words:n}=this.#r;
this.status=t;for(let i of ls)s.classList.toggle(`hb-${i}`,i===e);o.checked=e==="done"||e==="due",S(
this.#t,n(t)),this.#s.hidden=!t.reworded_from&&e!=="due",this.#i(),this.#r.shown?.(t)}#i(){let{say:t}=this.#r,
e=Ne(this.item,t).find(s=>s.entry.name==="state"&&ve(s,this.status.state));S(this.#e,e?t("putBack",{
what:e.words}):""),this.#e.onclick=()=>this.#o(()=>{e&&je(this.item,e)})}};var St=class{#t=new Map;add(t){t.acted=()=>this.show(t.item.terms.id);for(let e of t.item.keys()){let s=this.#t.
get(e)||new Set;this.#t.set(e,s.add(t))}}show(t){for(let e of this.#t.get(t)||[])e.show()}};var kt=class{constructor(t,e,s){this.terms=t,this.store=e,this.undoHistory=s}keys(){return[this.terms.
id,...this.terms.was]}status(){return H(this.terms,t=>this.store.get(t),Date.now())}record(){return L(
this.terms,t=>this.store.get(t))}put(t,e,s={}){let{id:o,wording:n,was:i}=this.terms;this.store.set(o,
t,e,{wording:n,...s},i)}remember(t,e){let{id:s}=this.terms,o={[t]:l(this.store.get(s),t)};this.undoHistory.
remember([[s,{then:{[t]:e},now:o}]])}tick(t){let e=l(this.record(),"state");this.put("state",t?"done":
"open"),this.remember("state",e)}confirmStill(){let{state:t,reason:e}=this.status(),s=l(this.record(),
"state");t==="na"?this.put("state","na",{reason:e}):this.put("state","done"),this.remember("state",s)}};function fs({wording:r,optional:t,upcoming:e}){let s=[t&&h("optionalItem"),e&&h("upcomingItem")];return[
r,...s.filter(Boolean).map(o=>`(${o})`)].join(" ")}var ms=r=>[r.state==="open"?h("itemOpen"):"",Ut(r,
h)].filter(Boolean).join(" "),At=class{#t=new St;#s;#e;constructor(t,e){this.#s=t,this.#e=e}#r(t,e){
if(!e){let[o,n]=h("onList").split("{list}");return[o,this.#s.linkTo(t,t.list.title),n]}let s=this.#s.
linkTo(t,h("details"));return s.setAttribute("aria-label",`${h("details")}: ${t.wording}`),[s]}make(t,{
isInList:e=!1,more:s=[]}={}){let o=a("input",{type:"checkbox",className:"hb-box",name:t.id,autocomplete:"\
off"}),n=a("p",{className:"hb-of"},...this.#r(t,e)),i=a("span",{className:"hb-wording",textContent:fs(
t)}),c=a("li",{className:"hb-row"},a("label",{className:"hb-label"},o," ",i),n,...s),f=new kt(t.terms,
this.#s.store,this.#e),m=[],p=P=>{for(let U of m)U.remove();m=yt(P,h),n.after(...m)},b=new Ot(f,{root:c,
box:o,line:n,say:h,words:ms,shown:p});return this.#t.add(b),b.show(),c}show(t){this.#t.show(t)}};var Ie=(...r)=>a("p",{className:"hb-sign"},...r.map(t=>a("span",{textContent:t}))),$e=()=>Ie(h("sign\
Name"),h("signDate")),Te=()=>Ie(h("signMentor"),h("signDate"),h("signature"));var Ce=r=>Math.max(0,..._.map(t=>w(l(r,t))[0]));var ps=["state","reason","note","evidence","confirmed_by"];function Nt(r,t="itemOpen"){return[r.state===
"open"&&t?h(t):"",nt(r,h)].filter(Boolean).join(" ")}function Me(r,t){let e=r.note===t.note?"":r.note,
s=r.evidence===t.evidence?"":r.evidence;return a("td",{},Nt({...r,note:"",evidence:""}),...yt({note:e,
evidence:s},h))}var Et=class{items=Array.from(new Set(at().values()));constructor(t,e){this.toRoot=t,
this.store=e}statusOf({terms:t},e){return H(t,o=>e?l(e,o):this.store.get(o),Date.now())}linkTo({id:t,
list:e,wording:s},o=s){return a("a",{href:`${this.toRoot}${e.page}#${t}`,textContent:o})}isMine(t){return Gt(
t,this.store)}myLists(){return y().lists.filter(t=>this.isMine(t))}myItems(){let t=this.myLists();return this.
items.filter(e=>!e.retired&&t.includes(e.list))}#t(t){let e=this.items.filter(o=>o.list===t&&!o.retired);
if(e.every(o=>this.statusOf(o).state==="open"))return 0;let s=e.map(({terms:o})=>Ce(L(o,n=>this.store.
get(n))));return Math.min(Date.now(),Math.max(...s))}openItems(){let t=new Map(this.myLists().map(i=>[
i,this.#t(i)])),e=({list:i})=>t.get(i)||0,s=this.myItems().filter(i=>!i.optional&&!i.upcoming&&this.
statusOf(i).state==="open").sort((i,c)=>e(c)-e(i)),o=new Set(s.map(({id:i})=>i)),n=({after:i=[]})=>i.
some(c=>o.has(c));return[...s.filter(i=>!n(i)),...s.filter(n)]}differences(t,e){return this.items.map(
s=>({item:s,was:this.statusOf(s,t),is:this.statusOf(s,e)})).filter(({was:s,is:o})=>ps.some(n=>s[n]!==
o[n])).map(({item:s,was:o,is:n})=>[a("th",{scope:"row"},this.linkTo(s),a("span",{className:"hb-list-\
name",textContent:s.list.title})),Me(o,n),Me(n,o)])}};var us=36e5;function Le(r){let t=`${A(r)}/!visit`;try{let[e,s]=JSON.parse(localStorage.getItem(t)||"\
[0, 0]").map(Number),o=Date.now(),n=!(o-s<us);return localStorage.setItem(t,JSON.stringify(n?[s,o]:[
e,s])),(n?s:e)||0}catch{return 0}}function Pe(r,t){let e=i=>w(i)[0]>t,s=i=>Object.values(r.store.get(
i)||{}).some(e),n=r.items.filter(({terms:i})=>[i.id,...i.was].some(s)).map(i=>{let c=r.statusOf(i),{
state:f}=L(i.terms,p=>r.store.get(p)),m=Nt(c,e(f)?"itemUnticked":"")||Nt(c);return a("li",{},r.linkTo(
i),` ${m}`)});return n.length?[a("ul",{},...n)]:[x(h("nothingSince"))]}var ds=10,gs=(r,t)=>g(t)&&M(t.by)&&[t.name,t.act].every(e=>typeof e=="string")&&(t.then===null||Jt(r,
{[String(t.name)]:t.then})),ws=(r,t)=>r.name===t.name&&r.act===t.act&&["value","reason"].every(e=>r.
then?.[e]===t.then?.[e])&&(r.then?.value!=="done"||I(r.then)===I(t.then)),vt=class{#t=new Map;#s;#e;#r;constructor(t,e){
this.#e=`${A(t)}/earlier/`,this.#r=e,this.#s=e.get(u)}#o(){return this.#s!==this.#r.get(u)&&this.#t.
clear(),this.#s=this.#r.get(u),this.#t}entriesOf(t){try{let e=this.#o().get(t)??localStorage.getItem(
this.#e+t),s=JSON.parse(e??"[]");return Array.isArray(s)?s.filter(o=>gs(t,o)):[]}catch{return[]}}#n(t,e){
let s=JSON.stringify(e);try{e.length?localStorage.setItem(this.#e+t,s):localStorage.removeItem(this.#e+
t),this.#o().delete(t)}catch{this.#o().set(t,s)}}remember(t,e=""){let s=e&&`${e} ${Date.now()}`;for(let[
o,{then:n,now:i}]of t){let c=Object.keys(i||{}).map(m=>({name:m,then:l(n,m)??null,by:w(i[m]),act:s})).
filter(m=>d(m.then)!==d(i[m.name])&&(s||m.then)),f=this.entriesOf(o).filter(m=>!c.some(p=>ws(p,m)));
c.length&&this.#n(o,[...c,...f].slice(0,ds))}}isUndoable(t,{name:e,by:s}){return!D(w(l(this.#r.get(t),
e)),s)}#i(){let t=Array.from(this.#o().keys());try{return[...Object.keys(localStorage).filter(s=>s.startsWith(
this.#e)).map(s=>s.slice(this.#e.length)),...t]}catch{return t}}lastAct(t,e=this.#i()){let s=[];for(let i of e)
for(let c of this.entriesOf(i))c.act.startsWith(`${t} `)&&this.isUndoable(i,c)&&s.push({key:i,entry:c});
s.sort((i,c)=>D(c.entry.by,i.entry.by));let o=s.filter(({entry:i})=>i.act===s[0].entry.act),n=new Map(
o.map(({key:i})=>[i,[]]));for(let{key:i,entry:c}of o)n.get(i)?.push(c);return n}undo(t){for(let[e,s]of t){
let o=s.map(i=>d(i)),n=this.#r.get(e);this.#n(e,this.entriesOf(e).filter(i=>!o.includes(d(i))));for(let{
name:i,then:c}of s)this.#r.restoreField(e,i,c);this.remember([[e,{then:n,now:this.#r.get(e)}]])}return Array.
from(t.keys())}};var ee=r=>`${r}/damaged/${Date.now()}`,jt=class{lastError=null;#t;#s;constructor(t,e){this.#t=`${A(t)}\
/`,this.#s=e}#e(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#e().
map(e=>e.slice(this.#t.length)).filter(q);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#s.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>this.#e().forEach(s=>localStorage.removeItem(s));try{let s=localStorage.
getItem(this.#t+u);return new Set(this.#s.keysToWrite(s,e,t).filter(o=>this.#r(o)))}catch(s){return this.
lastError=s,new Set}}#r(t){try{let e=localStorage.getItem(this.#t+t);e!==null&&this.#s.absorb(t,e);let s=String(
this.#s.textOf(t));return e===s||(e!==null&&!$(t,e)&&localStorage.setItem(this.#t+ee(t),e),localStorage.
setItem(this.#t+t,s)),!0}catch(e){return this.lastError=e,!1}}};var It=class{#t=null;#s;#e;#r;constructor(t,e,s){this.#s=A(t),this.#e=e,this.#r=s}#o(){return this.#t||=
new Promise((t,e)=>{let s=indexedDB.open(this.#s);s.onupgradeneeded=()=>s.result.createObjectStore("\
items"),s.onerror=()=>e(s.error),s.onsuccess=()=>{s.result.onversionchange=()=>this.close(),s.result.
onclose=()=>{this.#t=null,this.#r()},t(s.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#n(t,e){let s=await this.#o(),o=s.transaction("\
items",t,{durability:"strict"}),n=new Promise((i,c)=>{s.addEventListener("close",c),o.oncomplete=()=>{
s.removeEventListener("close",c),i(null)},o.onabort=()=>c(o.error)});e(o.objectStore("items"),o),await n}async read(){
let t=new Map;return await this.#n("readonly",e=>{let s=e.getAllKeys(),o=e.getAll();o.onsuccess=()=>s.
result.forEach((n,i)=>{q(n)&&t.set(n,o.result[i])})}),t}write(t){return this.#n("readwrite",(e,s)=>{
let o=e.get(u);o.onsuccess=()=>{let n=this.#e.keysToWrite(o.result,()=>e.clear(),t),i=n.length;for(let c of n)
this.#i(e,c,()=>{i-=1,i||s.commit?.()})}})}#i(t,e,s){let o=t.get(e);o.onsuccess=()=>{let n=o.result;
this.#e.absorb(e,n);let i=this.#e.textOf(e);n!==void 0&&!$(e,n)&&t.put(n,ee(e)),n!==i&&t.put(i,e),s()}}};var bs=3e3,$t=class{#t=null;#s=!1;#e=0;#r=0;#o;#n;constructor(t,e){this.#o=t,this.#n=e}isPending(){return this.#s||
this.#t!==null&&this.#r<this.#e}send(t){this.#t&&(this.#e+=1,this.#t.postMessage({pairs:t,sent:this.#e},
"*"))}join(){let t=document.createElement("iframe");this.#s=!0;let e=setTimeout(()=>{this.#s=!1,this.#n.
told()},bs);addEventListener("message",({source:s,data:o})=>{s!==t.contentWindow||!g(o)||(clearTimeout(
e),this.#s=!1,this.#t=t.contentWindow,this.#i(o))}),t.hidden=!0,t.src=`${G}hub.html#${this.#o}`,document.
body.append(t)}#i({kept:t,pairs:e,all:s}){N(t)&&(this.#r=t),this.#n.heard(e),s&&this.#n.heardAll(e),
this.#n.told()}};var xs=864e5,se=Number.MAX_SAFE_INTEGER,De=([r,t])=>t<se?[r,t+1]:[r+1,0],Tt=class{#t;#s;#e=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#s=e}#o([t,e]){(t-this.#e[0]||e-this.#e[1])>0&&(this.#e=[t,e])}seeOwn(t){let e=w(
t);this.#r=Math.max(this.#r,e[0]),this.#o(e)}see(t){let e=w(t);e[0]<=Math.max(this.#s(),this.#r)+xs&&
this.#o(e)}next(t){let e=this.#s();this.#e=e>this.#e[0]?[e,0]:De(this.#e);let[s,o,n]=t.map(w).sort(D).
at(-1)||[-1,0,""];return(s-this.#e[0]||o-this.#e[1])<0?(this.#r=this.#e[0],{at:[...this.#e,this.#t],
gave:!0}):s===se&&o===se?{at:[s,o,n+this.#t],gave:!1}:{at:[...De([s,o]),this.#t],gave:!1}}};var ys=864e5,Os=6e4,Be={state:"open",mine:!0,snapshot:null};function Ss(){let r=crypto.getRandomValues(
new Uint32Array(2));return Array.from(r,t=>t.toString(36)).join("")}var Ct=class{#t=new Map;#s=new Set;#e=new Set;#r=!1;#o=new Tt(
Ss());#n;constructor(t){this.#n=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#s)}absorb(t,e){
let s=this.#t.get(t),o=s?.text===e?null:$(t,e);if(!o&&!s&&(e??null)!==null&&this.#s.add(t),!o)return!1;
this.#s.delete(t);let n=s?me(t,s.item,o.item):o.item,i=s?{item:n,text:d(n)}:o;return i.text===s?.text?
!1:(this.#t.set(t,i),t===u&&this.#i(n.given.at),et(t)?this.#o.seeOwn(n.given):t.startsWith(j)||Object.
values(n).forEach(c=>this.#o.see(c)),this.#n(t),!0)}#i(t){for(let[e,{item:s}]of Array.from(this.#t)){
if(e===u)continue;let o=Object.entries(s).filter(([,n])=>{let i=w(n);return!e.startsWith(j)&&D(i,t)>
0&&i[0]<=t[0]+ys});this.#t.delete(e),o.length&&this.#a(e,Object.fromEntries(o)),this.#n(e)}this.#s.clear()}#a(t,e){
this.#t.set(t,{item:e,text:d(e)})}lacks(t,e){let s=this.textOf(t);return e!==s&&(e===void 0||($(t,e)?.
text??s)!==s)}keysToWrite(t,e,s){this.absorb(u,t);let o=this.textOf(u);return!o||o===t?s.filter(n=>this.
has(n)):(e(),this.keys())}set(t,e,s,o={},n=[]){let{at:i,gave:c}=this.#o.next([t,...n].map(m=>l(this.
get(m),e))),f=c?{}:{since:Date.now()};this.#a(t,{...this.get(t),[e]:k({value:s,at:i,...f,...o})}),this.#s.
delete(t),this.#n(t),c&&this.#l(lt,i)}#l(t,e){let s=Date.now();this.#r||=this.#c(s),this.#a(t,{given:{
at:e,wall:s}}),this.#e.add(t)}#c(t){return t<(this.get(lt)?.given.wall||0)-Os}isSetBack(){return this.#r||
this.#c(Date.now())}noteBackup(){let{at:t}=this.#o.next([l(this.get(Z),"given")]);this.#l(Z,t),this.#n(
Z)}clear(){let{at:t}=this.#o.next([l(this.get(u),"given")]),e=this.keys();this.#t.clear(),this.#s.clear(),
this.#l(u,t),e.forEach(this.#n)}restoreField(t,e,s){let o=e in Be?l(Be,e):"",{value:n=o,at:i=[],...c}=s||
{};this.set(t,e,n,i.length?{since:i[0],...c}:{})}takeNoted(){let t=Array.from(this.#e);return this.#e.
clear(),t}pairsOf(t){return Array.from(new Set([u,...t])).filter(e=>this.has(e)).map(e=>[e,String(this.
textOf(e))])}isBehind(t){let e=this.get(u),[,s]=t.filter(Array.isArray).find(([n])=>n===u)||[],o=$(u,
s)?.item;return!!e&&(!o||st(e.given,o.given))}lackingIn(t){let e=Array.isArray(t)&&!this.isBehind(t),
s=new Set(e?t.map(o=>o?.[0]):[]);return this.keys().filter(o=>!s.has(o))}};var Mt=class{#t=null;#s;#e;constructor(t,e){this.#s=A(t),this.#e=e}open(){try{this.#t=new BroadcastChannel(
this.#s),this.#t.onmessage=t=>this.#e.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#s}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:s,newValue:o})=>{s===null?this.#e.cleared():s.startsWith(e)?this.#e.replaced(s.slice(
e.length)):s.startsWith(t)&&o!==null&&this.#e.wrote([s.slice(t.length),o])})}};var Lt=class{#t;#s;#e;#r;#o;#n;#i=new Map;#a="";#l=!1;#c=0;#f=!1;#h=Promise.resolve();constructor(t,e){
this.#n=e,this.#t=new Ct(e.changed),this.#s=new jt(t,this.#t),this.#e=new It(t,this.#t,()=>this.#p()),
this.#r=new Mt(t,{heard:s=>this.take(s),wrote:s=>this.#u([s]),cleared:()=>this.#p(),replaced:s=>{e.changed(
s),e.told()}}),this.#o=new $t(t,{heard:s=>this.take(s),heardAll:s=>this.#o.send(this.pairsOf(this.#t.
lackingIn(s))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#n.isHub&&this.#o.
join();let t=this.#p();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),
this.#e.close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#p())}),document.
addEventListener("visibilitychange",()=>{document.hidden||this.#p()}),t}get(t){return this.#t.get(t)}keys(){
return this.#t.keys()}damaged(){return this.#t.damaged()}set(t,e,s,o,n){this.#t.set(t,e,s,o,n)}restoreField(t,e,s){
this.#t.restoreField(t,e,s)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#s.renew(t)}mergeIn(t){
let e=t.filter(([s,o])=>this.#t.absorb(s,d(o)));return this.keep(e.map(([s])=>s))}keepBackup(){return this.#t.
noteBackup(),this.keep([])}erase(){return this.#t.clear(),this.#i.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#n.told(),this.#h;let s=this.#m(this.#g(e));return this.#r.
send(this.pairsOf(e)),this.#o.send(this.pairsOf(e)),s}#m(t){return this.#h=Promise.all([this.#h,t]).
then(()=>{}),this.#h}async#g(t){let e=Array.from(new Set([...this.#i.keys(),...t]));if(!e.length)return;
let s=this.#s.write(e);this.#c+=1,this.#n.told();try{await this.#e.write(e);for(let o of e)this.#i.delete(
o);this.#f=!0}catch(o){for(let i of e)this.#i.set(i,s.has(i));let n=[o,this.#s.lastError].map(i=>i instanceof
DOMException&&i.name);this.#a=n.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#i.values()).
every(Boolean)&&(this.#a=""),this.#c-=1,this.#n.told()}#p(){return this.#m(this.#w())}async#w(){let t=this.#s.
read();this.#d(t),this.#c+=1,this.#n.told();let e=await this.#e.read().catch(()=>null);this.#d(e),!t&&
!e?this.#a="refused":this.#i.size||(this.#a=""),this.#l||=this.#f&&!t?.size&&!e?.size,this.#f||=!!e?.
size;let s=o=>[t,e].some(n=>n&&this.#t.lacks(o,n.get(o)));await this.#g(this.#t.keys().filter(s)),this.#c-=
1,this.#n.told()}#d(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,s)=>this.#t.absorb(s,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([u]):this.#u(t):Promise.resolve()}#u(t){let e=[];
for(let s of t){let[o,n]=Array.isArray(s)?s:[];if(!q(o)||!$(o,n))continue;(this.#t.absorb(o,n)&&(this.#n.
isHub||o===u)||this.#t.lacks(o,n))&&e.push(o)}return this.keep(e)}where(){return this.#i.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#a?this.#a:this.#l?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#a?"no":this.#c||this.#o.isPending()?"pen\
ding":"yes"}};var ks=200,Pt=class{#t=0;#s=!1;#e;#r;constructor(t,e=()=>[]){this.#e=t,this.#r=e}watch(){addEventListener(
"pagehide",()=>{this.#s=!0,this.#o()}),addEventListener("pageshow",()=>{this.#s=!1}),document.addEventListener(
"visibilitychange",()=>this.#o())}changed(){if(!E.site)return;let t=ot("summarize.js");this.#s&&queueMicrotask(
()=>this.#o()),this.#t||=setTimeout(async()=>{await t,document.hidden||this.#o()},ks)}#o(){!this.#t||
!E.writeSummary||(clearTimeout(this.#t),this.#t=0,E.writeSummary(this.#e,this.#r()))}};var B=(r,...t)=>a("section",{className:`hb-part hb-${r}`},a("h2",{textContent:h(r)}),...t),re=class{#t=!0;#s=a(
"div");#e=a("div");#r=a("p",{className:"hb-where"});#o=a("p",{className:"hb-problem",role:"alert",hidden:!0});#n=Le(
y().handbook);#i=new Lt(y().handbook,{changed:t=>this.#S(t),told:()=>this.#k()});#a=new Pt(this.#i);#l=new vt(
y().handbook,this.#i);#c=new gt(this.#i,this.#l);#f;#h;#m;#g;#p;#w;#d;#u;#b;#x=[];constructor(t){this.#f=
t,this.#h=new Et(t.dataset.root||"",this.#i),this.#m=new At(this.#h,this.#l),this.#g=new rt(this.#h,
h("total")),this.#p=new pt(this.#h),this.#w=new ut(this.#i,this.#p),this.#d=new xt(this.#h,this.#m),
this.#u=new mt(this.#h,this.#m),this.#b=new wt(this.#h,this.#c)}start(){let t=this.#f.querySelector(
".hb-lists");this.#O(),this.#f.prepend(he(C("print",()=>print()),C("backUp",()=>Bt(this.#i,"backup")),
C("restore",()=>Bt(this.#i,"restore"))),$e(),this.#r,this.#o,this.#w.part,B("total",...this.#g.parts(),
this.#p.part),B("next",this.#d.part),B("attention",this.#u.part),B("yours",...t?[t]:[])),this.#f.append(
B("since",this.#s),B("others",this.#e),B("snapshots",...this.#c.parts()),B("compare",...this.#b.parts()),
Te()),addEventListener("beforeprint",()=>this.#x.forEach(e=>e.open())),this.#i.start(),this.#a.watch(),
this.#f.classList.add("hb-ready")}#O(){let t=this.#f.querySelectorAll("[data-list]");for(let e of t){
let s=y().lists.find(({id:o})=>o===e.dataset.list);s&&this.#x.push(new bt(this.#h,this.#m,s,e))}}#S(t){
this.#t=!0,this.#m.show(t),this.#a.changed()}#k(){let t=this.#i.trouble(),e=this.#i.kept();this.#f.dataset.
kept=e,this.#r.textContent=e==="no"?"":h(this.#i.where()),S(this.#o,t&&h(t)),this.#t&&(this.#t=!1,this.#w.
fill(),this.#g.fill(this.#h.myLists()),this.#p.fill(),this.#d.fill(),this.#A(),this.#x.forEach(s=>s.
fill()),this.#E(),this.#N(),this.#c.fill(),this.#b.fill())}#y({parentElement:t},e){t&&(t.hidden=!e)}#A(){
let{part:t}=this.#u,e=this.#d.part.parentElement;this.#y(t,this.#u.fill());let s=t.parentElement;this.#u.
isUrgent()&&s&&e?.nextSibling===s&&e.before(s)}#E(){let t=this.#s.parentElement?.querySelector("h2");
t&&(t.textContent=h("since",{date:V(this.#n)})),this.#y(this.#s,!!this.#n),this.#s.replaceChildren(...Pe(
this.#h,this.#n))}#N(){let t=Ae(this.#h);this.#e.replaceChildren(x(h("othersWhy")),a("ul",{},...t)),
this.#y(this.#e,!!t.length)}},Ue=document.querySelector(".hb-readiness");Ue&&new re(Ue).start();})();
