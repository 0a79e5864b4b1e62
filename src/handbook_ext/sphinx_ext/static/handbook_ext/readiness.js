/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{function a(r,t={},...e){let s=document.createElement(r);return Object.assign(s,t),s.append(...e),s}var y=r=>a(
"p",{textContent:r});function k(r,t){r.textContent!==t&&(r.textContent=t),r.hidden=!t}function ae(r){
r.ariaLive="off";for(let t of["click","keydown"])addEventListener(t,()=>{r.ariaLive="polite"},!0)}var qe=globalThis,v=qe.handbookExt||={},G=document.currentScript?.src.replace(/[^/]*$/,"")??"";var Wt=new Map;function ot(r){let t=Wt.get(r)||new Promise(e=>{let s=()=>{Wt.delete(r),e(null)};document.
head.append(a("script",{src:`${G}${r}`,onload:e,onerror:s}))});return Wt.set(r,t),t}async function nt(r,t){v.openExchange||await ot("exchange.js"),v.openExchange?.(r,t)}var g=r=>typeof r=="object"&&r!==null&&!Array.isArray(r),I=r=>Number.isSafeInteger(r)&&Number(r)>=0,
E=r=>typeof r=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(r);function R(r,t){if(r===t)return 0;let e=Array.
from(r),s=Array.from(t),o=e.findIndex((n,i)=>n!==s[i]);return o<0||o>=s.length?e.length-s.length:Number(
e[o].codePointAt(0))-Number(s[o].codePointAt(0))}function d(r){return Array.isArray(r)?`[${r.map(d).
join()}]`:g(r)?`{${Object.keys(r).sort(R).map(e=>`${JSON.stringify(e)}:${d(r[e])}`).join()}}`:JSON.stringify(
r)}var l=(r,t)=>r&&Object.hasOwn(r,t)?r[t]:void 0;function V(r,t){return typeof r!="object"||r===null||
t<0?0:1+Object.values(r).reduce((e,s)=>Math.max(e,V(s,t-1)),0)}function A(r){if(typeof r=="string")return r.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(r))return r.map(A);if(!g(r))return r;let t=Object.
entries(r).map(([e,s])=>[A(e),A(s)]);return Object.fromEntries(t)}function _(r){return typeof r=="ob\
ject"&&r!==null?Object.values(r).every(_):typeof r!="number"||Number.isSafeInteger(r)}function le(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var he;
function ze(r,t){return he||=new Intl.PluralRules(le()),l(r,String(t))??l(r,he.select(t))??r.other}var fe=r=>(t,e={})=>{
let s=l(r,t)||"";return(typeof s=="string"?s:ze(s,Number(e.n))).replace(/\{(\w+)\}/g,(n,i)=>String(l(
e,i)??n))},ce={};function U(r,t={dateStyle:"long"}){if(r===null||!(Math.abs(r)<=864e13))return"?";let e=JSON.
stringify(t);return ce[e]||=new Intl.DateTimeFormat(le(),t),ce[e].format(r)}var Q=r=>U(r,{dateStyle:"\
medium",timeStyle:"short"}),Je=864e5;function Ft(r,t){let{state:e,reason:s,confirmed_by:o}=r,n=[];e!==
"open"&&n.push(t(`${e}On`,{date:U(r.since),reason:s})),r.reworded_from&&n.push(t(e==="na"?"rewordedN\
a":"reworded"));let i={name:o,date:U(r.confirmed_at)},f=Number(r.since)-Number(r.confirmed_at)>Je?"c\
onfirmedEarlier":"confirmedBy";return o&&n.push(t(r.confirmed_before?"confirmedBefore":f,i)),n.join(
" ")}function it(r,t){let{note:e,evidence:s}=r,o=[Ft(r,t)];return e&&o.push(t("noteSaid",{text:e})),
s&&o.push(t("evidenceSaid",{text:s})),o.filter(Boolean).join(" ")}var at=()=>({open:0,done:0,due:0,na:0});
function Xe({required:r,optional:t},e,s){let{done:o,due:n,na:i}=r,c=r.open+n,f=n?s("due",{n}):"",m=i?
s("na",{n:i}):"",u=s("score",{n:o,total:o+c}),x=[],B=t.done+t.open+t.due;return B&&x.push(s("optiona\
l",{n:t.done,total:B})),e&&x.push(s("confirmed",{n:e})),c||x.push(s("ready")),[`${u}${s("scoreOpen",
{n:c})}${f}${m}.`,x.join(" ")]}var Rt=(...r)=>Xe(...r).filter(Boolean).join(" ");function b(){if(!v.book)throw new Error("edition.js is not loaded");return v.book}var h=(r,t)=>fe(v.
words||{})(r,t),Ye=({id:r,fingerprint:t,was:e=[],recheck:s=""})=>({id:r,wording:t,was:e,recheck:s});
function ht(){let r=new Map;for(let t of b().lists)for(let e of t.items){let s={...e,list:t,terms:Ye(
e)};for(let o of[s.id,...s.terms.was])r.set(o,s)}return r}var N=(r,t)=>a("button",{type:"button",onclick:t,textContent:h(r)}),me=(...r)=>a("p",{className:"hb-\
buttons"},...r),Z=()=>a("div",{className:"hb-place"}),ct=(r,t)=>a("label",{className:"hb-field"},h(r),
t);function pe(r,t){let e=a("input",{type:"file",accept:".json,application/json"});return e.onchange=
()=>e.files?.[0]?r(e.files[0]):t?.(),e}function K(r,t,...e){let s=a("p",{textContent:t,tabIndex:-1});r.replaceChildren(s,...e),s.focus(),r.
scrollIntoView({block:"nearest"})}var S="list/",lt="snapshot/",j="part/",ft="!clock",p="!erased",$="!backup",_t=["format","version","h\
andbook","items","lists","snapshots"],O=r=>`handbook/1/${r}`,tt=r=>lt+A(r),Ge=r=>A(r)===r&&(r.startsWith(
lt)||r.startsWith(S)&&E(r.slice(S.length))||r.startsWith(j)&&!_t.includes(r.slice(j.length))),et=r=>r===
ft||r===p||r===$,J=r=>E(r)||et(r)||typeof r=="string"&&Ge(r);var H=["state","note","evidence","confirmation"],Kt=r=>H.includes(r),D=r=>Array.isArray(r)&&r.length===
3&&I(r[0])&&I(r[1])&&typeof r[2]=="string";function w(r){let t=g(r)?l(r,"at"):void 0;return D(t)?t:[
-1,0,""]}var C=(r,t)=>r[0]-t[0]||r[1]-t[1]||R(r[2],t[2]),st=(r,t)=>(C(w(r),w(t))||R(d(r),d(t)))>0;function Ht(r,t){
let e=Object.entries(t).filter(([s,o])=>!Object.hasOwn(r,s)||st(o,l(r,s)));return Object.fromEntries(
[...Object.entries(r),...e])}var P=({id:r,was:t},e)=>t.reduce((s,o)=>Ht(s,e(o)||{}),e(r)||{}),T=r=>r.
since??r.at[0];var X=32*2**20,q=32,Ve=q-5,ue=q-2,Qe=q-1,mt=(r,t)=>V(r,q)>t;function Ze(r,t){if(mt(t,Ve)||!_(t))return!1;
if(!Kt(r))return!0;if(!g(t)||!D(l(t,"at")))return!1;let{value:e,wording:s="",reason:o="",since:n=0}=t;
return[e,s,o].every(i=>typeof i=="string")&&I(n)}function de(r){if(!g(r))return[{},[""]];let t=Object.
entries(r),e=t.filter(([o,n])=>Ze(o,n)),s=Object.fromEntries(e);return[s,t.map(([o])=>o).filter(o=>!Object.
hasOwn(s,o))]}function qt(r){let t=[],e=[];for(let[s,o]of Object.entries(r)){let[n,i]=E(s)?de(o):[{},
[""]];for(let c of i)e.push(c?`${s}/${c}`:s);Object.keys(n).length&&t.push([s,n])}return[Object.fromEntries(
t),e]}function zt(r){if(!g(r)||!D(l(r,"at"))||!_(r))return[null,[""]];if(mt(r,ue))return[null,[""]];
let t=l(r,"value")??null;if(t===null)return[{...r,value:t},[]];if(!g(t))return[null,[""]];let[e,s]=qt(
t);return[{...r,value:e},s]}var Jt=r=>g(r)&&typeof l(r,"value")=="boolean"&&D(l(r,"at"))&&_(r)&&!mt(
r,ue),Xt=r=>_(r)&&!mt(r,Qe);function ts(r){let{at:t,wall:e}=r.given||{};return D(t)&&I(e)&&_(r)}function Yt(r,t){
if(!g(t))return null;let[e,...s]=Object.keys(t);if(E(r))return e&&!de(t)[1].length?t:null;if(s.length)
return null;if(r.startsWith(j))return e==="part"&&Xt(t.part)?t:null;if(et(r))return e==="given"&&ts(
t)?t:null;if(r.startsWith(S))return e==="mine"&&Jt(t.mine)?t:null;if(e!=="snapshot")return null;let[
o,n]=zt(t.snapshot);return o&&!n.length?{snapshot:o}:null}function L(r,t){if(typeof t!="string"||t.length>
X)return null;try{let e=JSON.parse(t),s=Yt(r,/\\ud|\p{Surrogate}/iu.test(t)?A(e):e);return s&&{item:s,
text:d(s)}}catch{return null}}function ge(r,t,e){return r.startsWith(j)?R(d(t.part),d(e.part))<0?e:t:
Ht(t,e)}var es="handbook-progress",we=1,ss="snapshots/",rs="lists/";function os(r,t){if(!g(r)||l(r,"format")!==
es)return"format";let e=l(r,"version"),s=l(r,"handbook");if(Number.isSafeInteger(e)&&e>we)return"ver\
sion";let[o,n={},i={}]=["items","lists","snapshots"].map(f=>l(r,f)),c=[o,n,i].every(g);return e!==we||
!E(s)||!c?"damaged":t&&s!==t?"handbook":""}var ns=r=>r.length>X/4&&new Blob([r]).size>X;function Gt(r,t){
if(ns(r))return{refused:"size"};let e;try{if(e=JSON.parse(r.replace(/^\ufeff+/,"")),V(e,q)>q)return{
refused:"json"}}catch{return{refused:"json"}}e=A(e);let s=os(e,t);return s?{refused:s,theirs:String(
l(e,"handbook"))}:is(e)}function is(r){let[t,e]=qt(l(r,"items")),s=[];for(let[f,m]of Object.entries(
l(r,"snapshots")||{})){let[u,x]=zt(m);for(let B of x)e.push(`${ss}${f}${B&&"/"}${B}`);u&&s.push([f,u])}
let o=Object.entries(l(r,"lists")||{}),n=Object.fromEntries(o.filter(([f,m])=>E(f)&&Jt(m)));for(let[
f]of o)Object.hasOwn(n,f)||e.push(rs+f);let i=Object.entries(r).filter(([f])=>!_t.includes(f)),c=Object.
fromEntries(i.filter(([,f])=>Xt(f)));for(let[f]of i)Object.hasOwn(c,f)||e.push(f);return{items:t,lists:n,
snapshots:Object.fromEntries(s),rest:c,leftOut:e}}function M(r){let t=r.keys(),e=(s,o)=>Object.fromEntries(t.filter(n=>n.startsWith(s)).map(n=>[n.slice(
s.length),r.get(n)[o]]));return{items:Object.fromEntries(t.filter(E).map(s=>[s,r.get(s)])),lists:e(S,
"mine"),snapshots:e(lt,"snapshot"),rest:e(j,"part")}}var Y=class{#t=new Map;#s;#e;constructor(t,e){this.#s=t,this.#e=e}items(){return Array.from(this.#t.
keys())}add(t){if(this.#t.has(t))return;let e=this.#e(t);this.#t.set(t,e),this.#s.append(e)}keep(t){
for(let[e,s]of this.#t)t(e)||(s.remove(),this.#t.delete(e));this.#s.hidden=!this.#t.size}};var pt=class{part=a("div");#t=a("ul",{className:"hb-rows"});#s=y("");#e;#r;constructor(t,e){this.#r=
t,this.#e=new Y(this.#t,s=>e.make(s,{more:this.#o(s)})),this.part.append(this.#t,this.#s)}#o(t){let{
state:e,reworded_from:s}=this.#r.statusOf(t),o=t.earlier?.find(({fingerprint:i})=>i===s);return o?[y(
h(e==="na"?"earlierNa":"earlier",{wording:o.wording}))]:[]}isUrgent(){return this.#e.items().length>
0}fill(t){t&&this.#e.keep(()=>!1);for(let s of this.#r.myItems()){let{state:o,reworded_from:n}=this.#r.
statusOf(s);(o==="due"||n)&&this.#e.add(s)}this.#e.keep(s=>this.#r.isMine(s.list));let e=!this.#e.items().
length;return k(this.#s,e?h("allWell"):""),!e||Object.keys(M(this.#r.store).items).length>0}};var as=r=>t=>r.get(S+t)?.mine;function Vt({id:r,was:t=[]},e){return[r,...t].map(as(e)).filter(n=>n!==
void 0).reduce((n,i)=>n&&!st(i,n)?n:i,void 0)?.value!==!1}function be({id:r,was:t=[]},e,s){return s.
set(S+r,"mine",e,{},t.map(o=>S+o)),S+r}var ut=class{part=a("details",{className:"hb-choose"});#t=a("summary");wasUsed=!1;#s=new Map;#e;constructor(t){
this.#e=t;let e=b().lists.map(s=>this.#r(s));this.part.append(this.#t,y(h("chooseWhy")),a("ul",{},...e))}#r(t){
let{store:e}=this.#e,s=a("input",{type:"checkbox",className:"hb-box",value:t.id,autocomplete:"off"});
return s.onchange=()=>{this.wasUsed=!0,e.keep([be(t,s.checked,e)])},this.#s.set(t,s),a("li",{},a("la\
bel",{className:"hb-label"},s," ",a("span",{textContent:t.title})))}focus(){this.#t.focus()}fill(){for(let[
s,o]of this.#s)o.checked=this.#e.isMine(s);let t=this.#e.myLists().length,e=this.#s.size;this.#t.textContent=
h("chooseLists",{n:t,total:e})}},dt=class{#t=a("button",{type:"button",textContent:h("hideWelcome")});part=a(
"p",{className:"hb-welcome",hidden:!0},h("welcome")," ",this.#t);#s=!1;#e=`${O(b().handbook)}/!welco\
me`;#r;#o;constructor(t,e){this.#r=t,this.#o=e,this.#t.onclick=()=>{this.#s=!0;try{localStorage.setItem(
this.#e,"1")}catch{}this.fill(),e.focus()}}#n(){try{return this.#s||localStorage.getItem(this.#e)!==
null}catch{return this.#s}}fill(){let t=this.#r.keys().some(e=>e.startsWith(S));this.part.hidden=t&&
!this.#o.wasUsed||this.#n()}};var hs=[["empty",/^(?:\xef\xbb\xbf|\ufeff)?\s*$/],["pdf",/^\s*%PDF-/],["picture",/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
["page",/^(?:\xef\xbb\xbf|\ufeff)?\s*</],["cut",/^[^{]*\{\s*"format":\s*"handbook-progress"/],["othe\
r",/^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];function xe(r,t){if(r!=="json"&&r!=="encoding")return r;
let[e]=hs.find(([,s])=>s.test(t))||[r];return r==="encoding"&&(e==="cut"||e==="other")?r:e}var ye=r=>[
"pdf","picture","page","other"].includes(r);var Oe=4096;async function Se(r,t,e,s){let{handbook:o}=b(),n=typeof r=="string"?{...Gt(r,o),head:r.slice(
0,Oe)}:await cs(r);if(!("refused"in n))return e(n);s&&(s.ariaInvalid="true");let{refused:i,theirs:c,
head:f=""}=n,m=xe(i,f),u=[h(`refused-${m}`,{theirs:c,ours:o})];typeof r=="string"?u.unshift(h("unrea\
dText")):(u.unshift(h("unreadFile",{name:r.name})),ye(m)&&u.push(h("wrongFile")));let x=a("p",{className:"\
hb-error",role:"alert"},u.join(" "));t.replaceChildren(x),x.scrollIntoView({block:"nearest"})}async function cs(r){
if(r.size>X)return{refused:"size"};let t=await r.arrayBuffer(),e=String.fromCharCode(...new Uint8Array(
t.slice(0,Oe)));try{let s=new TextDecoder("utf-8",{fatal:!0}).decode(t);return{...Gt(s,b().handbook),
head:e}}catch{return{refused:"encoding",head:e}}}function te(r,t){let e=1,s=r;for(;t(s);)s=`${r} (${e+=1})`;return s}var Zt=r=>I(l(r,"since"))?r.since:
w(r)[0],Qt=r=>g(l(r,"value")),gt=(r,t)=>h("snapshotTaken",{name:r,date:Q(Zt(t))});function ke(r,t,e){
let s=N(r,e);return s.ariaLabel=`${h(r)}: ${t}`,s}var wt=class{#t=a("ul");#s=a("details");#e=Z();#r;#o;constructor(t,e){
this.#r=t,this.#o=e}all(){return Object.entries(M(this.#r).snapshots).filter(([,t])=>Qt(t)).sort(([,
t],[,e])=>Zt(e)-Zt(t))}#n(t){let e=tt(t);return Qt(l(this.#r.get(e),"snapshot"))?null:this.#o.entriesOf(
e).find(({then:s})=>Qt(s))||null}#i(t,e){let s=tt(t),o=this.#r.get(s);return this.#r.set(s,"snapshot",
e),this.#o.remember([[s,{then:o,now:this.#r.get(s)}]]),this.#r.keep([s])}#a(t,e){return ke("putBackS\
napshot",t,()=>{this.#r.keep(this.#o.undo(new Map([[tt(t),[e]]]))),K(this.#e,gt(t,e.then))})}#l(t){this.#i(
t,null);let e=this.#n(t),s=e?[this.#a(t,e)]:[];K(this.#e,h("snapshotRemoved",{name:t}),...s)}async#h(t){
let e=t.value.trim();if(t.ariaInvalid=String(!e),!e)return this.#e.replaceChildren(a("p",{role:"aler\
t",textContent:h("snapshotNameless")})),t.focus();t.value="";let s=te(e,n=>!!this.#n(n)||this.all().
some(([i])=>i===n));await this.#i(s,M(this.#r).items);let o=[s===e?"":h("snapshotStays",{name:e})];return o.
push(gt(s,this.#r.get(tt(s)).snapshot)),K(this.#e,o.join(" ").trim())}fill(){this.#t.replaceChildren(
...this.all().map(([s,o])=>a("li",{},gt(s,o)," ",ke("removeSnapshot",s,()=>this.#l(s)))));let t=Object.
keys(M(this.#r).snapshots).flatMap(s=>{let o=this.#n(s);return o?[a("li",{},gt(s,o.then)," ",this.#a(
s,o))]:[]});this.#s.hidden=!t.length;let e=h("snapshotsRemoved",{n:t.length});this.#s.replaceChildren(
a("summary",{textContent:e}),a("ul",{},...t))}parts(){let t=a("input",{type:"text",maxLength:100,autocomplete:"\
off"});return t.onkeydown=({key:e,isComposing:s})=>{e==="Enter"&&!s&&this.#h(t)},[y(h("snapshotsWhy")),
this.#t,this.#s,ct("snapshotLabel",t),a("p",{},N("takeSnapshot",()=>this.#h(t))),this.#e]}};var ee="now";function Ae(r,t,e){let[s]=t.keys();r.replaceChildren(...Array.from(t,([o,{name:n}])=>a(
"option",{textContent:n,value:o}))),r.value=t.has(e)?e:s}function ls(r,t){let s=[r.map(i=>a("th",{textContent:i,
scope:"col",role:"columnheader"})),...t].map(i=>a("tr",{role:"row"},...i)),o=h("compare"),n=a("table",
{className:"hb-compared",role:"table",ariaLabel:o},a("thead",{role:"rowgroup"},s[0]),a("tbody",{role:"\
rowgroup"},...s.slice(1)));return a("div",{className:"hb-scroll",tabIndex:0,role:"group",ariaLabel:o},
n)}var bt=class{#t=new Map;#s=Z();#e=Z();#r=a("select");#o=a("select");#n="";#i=a("p",{className:"hb\
-choices"});#a;#l;constructor(t,e){this.#a=t,this.#l=e,this.#r.onchange=()=>{this.#n=this.#r.value,this.
fill()},this.#i.append(a("label",{},h("compareFrom")," ",this.#r)," ",a("label",{},h("compareTo")," ",
this.#o)," ",N("compare",()=>this.#u()))}#h(){return{name:h("now"),items:M(this.#a.store).items}}#p(){
let t=new Map;for(let[e,s]of this.#l.all())t.set(`snapshot/${e}`,{name:e,items:s.value});for(let[e,s]of this.#t)
t.set(`copy/${e}`,{name:e,items:s});return t}fill(){let t=this.#p(),e=this.#o.value;this.#i.hidden=!t.
size,Ae(this.#r,t,this.#n),t.delete(this.#r.value),Ae(this.#o,new Map([[ee,this.#h()],...t]),e)}#u(){
let t=this.#p().set(ee,this.#h()),e=t.get(this.#r.value),s=t.get(this.#o.value);if(!e||!s)return;let o=this.#a.
differences(e.items,s.items);if(!o.length)K(this.#s,h("same"));else{let n=ls([h("columnItem"),e.name,
s.name],o);K(this.#s,h("difference",{n:o.length}),n)}}#f(t){Se(t,this.#e,({items:e})=>{this.#e.replaceChildren();
let s=te(t.name,o=>this.#t.has(o));this.#t.set(s,e),this.#n=`copy/${s}`,this.#o.value=ee,this.fill(),
this.#u()})}parts(){return[y(h("compareWhy")),this.#i,this.#s,ct("compareFile",pe(t=>this.#f(t))),this.#e]}};var fs={d:1,w:7,m:1,y:12},Ee=Date.UTC(1e4,0);function Ne(r,t){let e=t.slice(-1),s=Number.parseInt(t,
10)*fs[e],o=new Date(r);if(!t||r>=Ee)return 1/0;if(e==="d"||e==="w")o.setUTCDate(o.getUTCDate()+s);else{
let n=o.getUTCDate();o.setUTCDate(1),o.setUTCMonth(o.getUTCMonth()+s+1,0),o.setUTCDate(Math.min(n,o.
getUTCDate()))}return o.getTime()<Ee?o.getTime():1/0}function z(r,t,e){let{wording:s,recheck:o}=r,n=P(
r,t),[i,c,f,m]=H.map(F=>l(n,F)),u=i&&(i.value==="done"||i.value==="na")?i:void 0,x=F=>F?.wording&&F.
wording!==s?F.wording:"";return{state:u?.value==="done"&&e>=Ne(T(u),o)?"due":u?.value||"open",since:u?
T(u):null,reason:u?.value==="na"&&u.reason||"",note:c?.value||"",evidence:f?.value||"",confirmed_by:m?.
value||"",confirmed_at:m?.value?T(m):null,reworded_from:x(u),confirmed_before:!!(m?.value&&x(m))}}var se=({
state:r,confirmed_by:t})=>r==="done"&&!!t;function ms(r,t){let e={required:at(),optional:at()},s=0;for(let c of r.items){if(!t.includes(c.list)||
c.upcoming||c.retired)continue;let f=r.statusOf(c);e[c.optional?"optional":"required"][f.state]+=1,s+=
Number(se(f))}let{done:o,open:n,due:i}=e.required;return{words:Rt(e,s,h),done:o,total:o+n+i}}var rt=class{#t=a(
"p",{className:"hb-score"});#s;#e;constructor(t,e){this.#e=t,this.#s=a("progress",{className:"hb-bar",
ariaLabel:e})}parts(){return[this.#t,this.#s]}hear(){ae(this.#t)}fill(t){let{words:e,done:s,total:o}=ms(
this.#e,t);k(this.#t,t.length?e:""),this.#s.max=o||1,this.#s.value=s,this.#s.hidden=!t.length,this.#s.
ariaValueText=e}},xt=class{#t=a("p",{className:"hb-set-aside"});#s=a("details");#e;#r;#o;#n;constructor(t,e,s,o){
this.#n=t,this.#r=s,this.#o=o,this.#e=new rt(t,s.title);let n=t.items.filter(i=>i.list===s&&!i.retired);
this.#s.append(a("summary",{textContent:h("items",{n:n.length})}),a("ul",{className:"hb-rows"},...n.
map(i=>e.make(i,{isInList:!0})))),o.append(this.#t,...this.#e.parts(),this.#s)}fill(){let t=this.#n.
isMine(this.#r);this.#o.classList.toggle("hb-aside",!t),k(this.#t,t?"":h("setAside")),this.#e.fill(t?
[this.#r]:[]),this.#s.hidden=!t}open(){this.#s.open=!0}};var ps=3,yt=class{part=a("div");#t=a("ul",{className:"hb-rows"});#s=y("");#e;#r;constructor(t,e){this.#r=
t,this.#e=new Y(this.#t,s=>e.make(s,{more:this.#o(s)})),this.part.append(this.#t,this.#s)}#o({taught:t}){
if(!t)return[];let[e,s]=t,o=a("a",{href:`${this.#r.toRoot}${e}`,textContent:s});return[a("p",{},`${h(
"taughtIn")} `,o)]}fill(t){let e=this.#r.openItems();this.#e.keep(o=>!t&&this.#r.isMine(o.list));let s=ps-
this.#e.items().filter(o=>e.includes(o)).length;for(let o of e){if(s<=0)break;this.#e.items().includes(
o)||(this.#e.add(o),s-=1)}this.#e.keep(()=>!0),k(this.#s,e.length?"":h("nothingOpen"))}};function ve(r,t){let e=t?.value||"";return r==="state"?h(`is-${e==="done"||e==="na"?e:"open"}`,{reason:t?.
reason||""}):typeof e!="string"?d(t):e?h("quoted",{text:e}):h("nothing")}function Ie({store:r}){let t=ht();return Object.keys(M(r).items).filter(s=>!t.has(s)).sort().map(s=>{
let o=r.get(s),i=` ${H.map(c=>({name:c,field:l(o,c)})).map(({name:c,field:f})=>f?.value&&ve(c,f)).filter(
Boolean).join("; ")}`;return a("li",{},a("code",{textContent:s}),i)})}function je(r,t){let{wall:e,restored:s}=r.get($)?.given||{};return e?t(s?"restoredOn":"backedUp",{date:U(
e)}):t("notBackedUp")}var $e=864e5,us=30*$e,ds=7*$e;function gs(r){let t=w(r.get($)?.given),e=1/0;for(let s of r.keys().filter(
E))for(let o of Object.values(r.get(s))){let n=w(o);C(n,t)>0&&(e=Math.min(e,n[0]))}return e}var re=class{#t=0;#s;constructor(t){
this.#s=`${O(t)}/!later`}last(){try{return Math.max(this.#t,Number(localStorage.getItem(this.#s)))}catch{
return this.#t}}now(){this.#t=Date.now();try{localStorage.setItem(this.#s,String(this.#t))}catch{}}},
Ot=class{#t=[];#s=1/0;#e;#r;constructor(t,e){this.#r=t,this.#e=new re(e)}#o(){let t=[$,p].map(s=>this.#r.
get(s));this.#t.length&&t.every((s,o)=>s===this.#t[o])||this.#r.kept()!=="yes"||(this.#t=t,this.#s=gs(
this.#r))}putOff(){this.#e.now()}isDue(){this.#o();let t=Date.now();return t-this.#s>us&&t-this.#e.last()>
ds}};var St=class{part=a("p",{className:"hb-reminder",hidden:!0});#t=a("span");#s;#e;constructor(t,e,s){this.#s=
t,this.#e=new Ot(t,b().handbook),this.part.append(this.#t," ",N("backUp",e)," ",N("later",()=>{this.#e.
putOff(),s()}))}fill(){let t=this.#e.isDue();return this.#t.textContent=je(this.#s,h),this.part.hidden=
!t,t}};var ws=r=>/^https?:\/\/./i.test(r),bs=r=>ws(r)?a("a",{href:r,rel:"noreferrer",textContent:r}):r;function kt({
note:r,evidence:t},e){let[s,o]=e("evidenceSaid",{text:"\0"}).split("\0"),n=[];return r&&n.push(a("p",
{className:"hb-note"},e("noteSaid",{text:r}))),t&&n.push(a("p",{className:"hb-evidence"},s,bs(t),o||
"")),n}var xs=864e5;function Ce({terms:r},t,e,s){let o={[e]:s||void 0};return it(z({...r,was:[]},()=>o,Date.
now()),t)}function Te(r,t){let e=r.undoHistory.entriesOf(r.terms.id),s=e.length?r.record():{},o=e.map(
n=>({entry:n,words:Ce(r,t,n.name,n.then)}));return o.filter(({entry:{name:n},words:i},c)=>i&&i!==Ce(
r,t,n,l(s,n))&&o.findIndex(f=>f.words===i)===c)}function Le({entry:{then:r,by:t}},e){let s=r.value===
"done"&&e!=="na"&&U(T(r))===U(t[0]);return Date.now()-t[0]<xs&&!s}var Me=({terms:r,store:t,undoHistory:e},{
entry:s})=>t.keep(e.undo(new Map([[r.id,[s]]])));var ys=["open","done","due","na"],At=class{status;acted=()=>this.show();#t=a("span",{className:"hb-s\
ays"});#s=a("button",{type:"button",hidden:!0});#e=a("button",{type:"button",className:"hb-back",hidden:!0});#r;constructor(t,e){
this.item=t,this.status=t.status(),this.#r=e,this.#s.textContent=e.say("holds"),this.#s.onclick=()=>this.#o(
()=>t.confirmStill()),e.box.onchange=()=>this.take(e.box.checked),e.line.append(" ",a("span",{className:"\
hb-stands"},this.#t," ",this.#s," ",this.#e))}#o(t){this.#n(t),this.#r.box.focus()}#n(t){t(),this.acted(),
this.#r.acted?.(this.status),this.item.store.keep([this.item.terms.id])}take(t){let{state:e}=this.status;
t!==(e==="done"||e==="due")&&this.#n(()=>this.item.tick(t))}show(){let t=this.item.status(),{state:e}=t,
{root:s,box:o,words:n}=this.#r;this.status=t;for(let i of ys)s.classList.toggle(`hb-${i}`,i===e);o.checked=
e==="done"||e==="due",k(this.#t,n(t)),this.#s.hidden=!t.reworded_from&&e!=="due",this.#i(),this.#r.shown?.(
t)}#i(){let{say:t}=this.#r,e=Te(this.item,t).find(s=>s.entry.name==="state"&&Le(s,this.status.state));
k(this.#e,e?t("putBack",{what:e.words}):""),this.#e.onclick=()=>this.#o(()=>{e&&Me(this.item,e)})}};var Et=class{#t=new Map;add(t){t.acted=()=>this.show(t.item.terms.id);for(let e of t.item.keys()){let s=this.#t.
get(e)||new Set;this.#t.set(e,s.add(t))}}show(t){for(let e of this.#t.get(t)||[])e.show()}};var Nt=class{constructor(t,e,s){this.terms=t,this.store=e,this.undoHistory=s}keys(){return[this.terms.
id,...this.terms.was]}status(){return z(this.terms,t=>this.store.get(t),Date.now())}record(){return P(
this.terms,t=>this.store.get(t))}put(t,e,s={}){let{id:o,wording:n,was:i}=this.terms;this.store.set(o,
t,e,{wording:n,...s},i)}remember(t,e){let{id:s}=this.terms,o={[t]:l(this.store.get(s),t)};this.undoHistory.
remember([[s,{then:{[t]:e},now:o}]])}tick(t){let e=l(this.record(),"state");this.put("state",t?"done":
"open"),this.remember("state",e)}confirmStill(){let{state:t,reason:e}=this.status(),s=l(this.record(),
"state");t==="na"?this.put("state","na",{reason:e}):this.put("state","done"),this.remember("state",s)}};function Os({wording:r,optional:t,upcoming:e}){let s=[t&&h("optionalItem"),e&&h("upcomingItem")];return[
r,...s.filter(Boolean).map(o=>`(${o})`)].join(" ")}var Ss=r=>[r.state==="open"?h("itemOpen"):"",Ft(r,
h)].filter(Boolean).join(" "),vt=class{#t=new Et;#s;#e;constructor(t,e){this.#s=t,this.#e=e}#r(t,e){
if(!e){let[o,n]=h("onList").split("{list}");return[o,this.#s.linkTo(t,t.list.title),n]}let s=this.#s.
linkTo(t,h("details"));return s.ariaLabel=`${h("details")}: ${t.wording}`,[s]}make(t,{isInList:e=!1,
more:s=[]}={}){let o=a("input",{type:"checkbox",className:"hb-box",name:t.id,autocomplete:"off"}),n=a(
"p",{className:"hb-of"},...this.#r(t,e)),i=a("span",{className:"hb-wording",textContent:Os(t)}),c=a(
"li",{className:"hb-row"},a("label",{className:"hb-label"},o," ",i),n,...s),f=new Nt(t.terms,this.#s.
store,this.#e),m=[],u=B=>{for(let F of m)F.remove();m=kt(B,h),n.after(...m)},x=new At(f,{root:c,box:o,
line:n,say:h,words:Ss,shown:u});return this.#t.add(x),x.show(),c}show(t){this.#t.show(t)}};var De=(...r)=>a("p",{className:"hb-sign"},...r.map(t=>a("span",{textContent:t}))),Pe=()=>De(h("sign\
Name"),h("signDate"));function Be(r){let t=De(h("signMentor"),h("signDate"),h("signature"));r.append(
t),addEventListener("beforeprint",()=>{Array.from(r.querySelectorAll(".hb-lists .hb-row, .hb-others \
li")).filter(({offsetHeight:s})=>s).pop()?.append(t)}),addEventListener("afterprint",()=>r.append(t))}var Ue=r=>Math.max(0,...H.map(t=>w(l(r,t))[0]));var ks=["state","reason","note","evidence","confirmed_by"];function jt(r,t="itemOpen"){return[r.state===
"open"&&t?h(t):"",it(r,h)].filter(Boolean).join(" ")}function We(r,t){let e=r.note===t.note?"":r.note,
s=r.evidence===t.evidence?"":r.evidence;return a("td",{role:"cell"},jt({...r,note:"",evidence:""}),...kt(
{note:e,evidence:s},h))}var It=class{items=Array.from(new Set(ht().values()));constructor(t,e){this.
toRoot=t,this.store=e}statusOf({terms:t},e){return z(t,o=>e?l(e,o):this.store.get(o),Date.now())}linkTo({
id:t,list:e,wording:s},o=s){return a("a",{href:`${this.toRoot}${e.page}#${t}`,textContent:o})}isMine(t){
return Vt(t,this.store)}myLists(){return b().lists.filter(t=>this.isMine(t))}myItems(){let t=this.myLists();
return this.items.filter(e=>!e.retired&&t.includes(e.list))}#t(t){let e=this.items.filter(o=>o.list===
t&&!o.retired);if(e.every(o=>this.statusOf(o).state==="open"))return 0;let s=e.map(({terms:o})=>Ue(P(
o,n=>this.store.get(n))));return Math.min(Date.now(),Math.max(...s))}openItems(){let t=new Map(this.
myLists().map(i=>[i,this.#t(i)])),e=({list:i})=>t.get(i)||0,s=this.myItems().filter(i=>!i.optional&&
!i.upcoming&&this.statusOf(i).state==="open").sort((i,c)=>e(c)-e(i)),o=new Set(s.map(({id:i})=>i)),n=({
after:i=[]})=>i.some(c=>o.has(c));return[...s.filter(i=>!n(i)),...s.filter(n)]}differences(t,e){return this.
items.map(s=>({item:s,was:this.statusOf(s,t),is:this.statusOf(s,e)})).filter(({was:s,is:o})=>ks.some(
n=>s[n]!==o[n])).map(({item:s,was:o,is:n})=>[a("th",{scope:"row",role:"rowheader"},this.linkTo(s),a(
"span",{className:"hb-list-name",textContent:s.list.title})),We(o,n),We(n,o)])}};var As=36e5;function Fe(r){let t=`${O(r)}/!visit`;try{let[e,s]=JSON.parse(localStorage.getItem(t)||"\
[0, 0]").map(Number),o=Date.now(),n=!(o-s<As);return localStorage.setItem(t,JSON.stringify(n?[s,o]:[
e,s])),(n?s:e)||0}catch{return 0}}function Re(r,t){let e=i=>w(i)[0]>t,s=i=>Object.values(r.store.get(
i)||{}).some(e),n=r.items.filter(({terms:i})=>[i.id,...i.was].some(s)).map(i=>{let c=r.statusOf(i),{
state:f}=P(i.terms,u=>r.store.get(u)),m=jt(c,e(f)?"itemUnticked":"")||jt(c);return a("li",{},r.linkTo(
i),` ${m}`)});return n.length?[a("ul",{},...n)]:[y(h("nothingSince"))]}var Es=10,Ns=(r,t)=>g(t)&&D(t.by)&&[t.name,t.act].every(e=>typeof e=="string")&&(t.then===null||Yt(r,
{[String(t.name)]:t.then})),vs=(r,t)=>r.name===t.name&&r.act===t.act&&["value","reason"].every(e=>r.
then?.[e]===t.then?.[e])&&(r.then?.value!=="done"||T(r.then)===T(t.then)),$t=class{#t=new Map;#s;#e;#r;constructor(t,e){
this.#e=`${O(t)}/earlier/`,this.#r=e,this.#s=e.get(p)}#o(){return this.#s!==this.#r.get(p)&&this.#t.
clear(),this.#s=this.#r.get(p),this.#t}entriesOf(t){try{let e=this.#o().get(t)??localStorage.getItem(
this.#e+t),s=JSON.parse(e??"[]");return Array.isArray(s)?s.filter(o=>Ns(t,o)):[]}catch{return[]}}#n(t,e){
let s=JSON.stringify(e);try{e.length?localStorage.setItem(this.#e+t,s):localStorage.removeItem(this.#e+
t),this.#o().delete(t)}catch{this.#o().set(t,s)}}remember(t,e=""){let s=e&&`${e} ${Date.now()}`;for(let[
o,{then:n,now:i}]of t){let c=Object.keys(i||{}).map(m=>({name:m,then:l(n,m)??null,by:w(i[m]),act:s})).
filter(m=>d(m.then)!==d(i[m.name])&&(s||m.then)),f=this.entriesOf(o).filter(m=>!c.some(u=>vs(u,m)));
c.length&&this.#n(o,[...c,...f].slice(0,Es))}}isUndoable(t,{name:e,by:s}){return!C(w(l(this.#r.get(t),
e)),s)}#i(){let t=Array.from(this.#o().keys());try{return[...Object.keys(localStorage).filter(s=>s.startsWith(
this.#e)).map(s=>s.slice(this.#e.length)),...t]}catch{return t}}lastAct(t,e=this.#i()){let s=[];for(let i of e)
for(let c of this.entriesOf(i))c.act.startsWith(`${t} `)&&this.isUndoable(i,c)&&s.push({key:i,entry:c});
s.sort((i,c)=>C(c.entry.by,i.entry.by));let o=s.filter(({entry:i})=>i.act===s[0].entry.act),n=new Map(
o.map(({key:i})=>[i,[]]));for(let{key:i,entry:c}of o)n.get(i)?.push(c);return n}undo(t){for(let[e,s]of t){
let o=s.map(i=>d(i)),n=this.#r.get(e);this.#n(e,this.entriesOf(e).filter(i=>!o.includes(d(i))));for(let{
name:i,then:c}of s)this.#r.restoreField(e,i,c);this.remember([[e,{then:n,now:this.#r.get(e)}]])}return Array.
from(t.keys())}};var oe=r=>`${r}/damaged/${Date.now()}`,Ct=class{lastError=null;#t;#s;constructor(t,e){this.#t=`${O(t)}\
/`,this.#s=e}#e(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#e().
map(e=>e.slice(this.#t.length)).filter(J);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#s.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>{let s=this.#e();for(let o of s)localStorage.removeItem(o);for(let o of s)
this.#s.changed(o.slice(o.lastIndexOf("/")+1))};try{let s=localStorage.getItem(this.#t+p);return new Set(
this.#s.keysToWrite(s,e,t).filter(o=>this.#r(o)))}catch(s){return this.lastError=s,new Set}}#r(t){try{
let e=localStorage.getItem(this.#t+t);e!==null&&this.#s.absorb(t,e);let s=String(this.#s.textOf(t));
return e===s||(e!==null&&!L(t,e)&&localStorage.setItem(this.#t+oe(t),e),localStorage.setItem(this.#t+
t,s)),!0}catch(e){return this.lastError=e,!1}}};var Tt=class{#t=null;#s;#e;#r;constructor(t,e,s){this.#s=O(t),this.#e=e,this.#r=s}#o(){return this.#t||=
new Promise((t,e)=>{let s=indexedDB.open(this.#s);s.onupgradeneeded=()=>s.result.createObjectStore("\
items"),s.onerror=()=>e(s.error),s.onsuccess=()=>{s.result.onversionchange=()=>this.close(),s.result.
onclose=()=>{this.#t=null,this.#r()},t(s.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#n(t,e){let s=await this.#o(),o=s.transaction("\
items",t,{durability:"strict"}),n=new Promise((i,c)=>{s.addEventListener("close",c),o.oncomplete=()=>{
s.removeEventListener("close",c),i(null)},o.onabort=()=>c(o.error)});e(o.objectStore("items"),o),await n}async read(){
let t=new Map;return await this.#n("readonly",e=>{let s=e.getAllKeys(),o=e.getAll();o.onsuccess=()=>s.
result.forEach((n,i)=>{J(n)&&t.set(n,o.result[i])})}),t}write(t){return this.#n("readwrite",(e,s)=>{
let o=e.get(p);o.onsuccess=()=>{let n=this.#e.keysToWrite(o.result,()=>e.clear(),t),i=n.length;for(let c of n)
this.#i(e,c,()=>{i-=1,i||s.commit?.()})}})}#i(t,e,s){let o=t.get(e);o.onsuccess=()=>{let n=o.result;
this.#e.absorb(e,n);let i=this.#e.textOf(e);n!==void 0&&!L(e,n)&&t.put(n,oe(e)),n!==i&&t.put(i,e),s()}}};var Is=3e3,Lt=class{#t=null;#s=!1;#e=0;#r=0;#o;#n;constructor(t,e){this.#o=t,this.#n=e}isPending(){return this.#s||
this.#t!==null&&this.#r<this.#e}send(t){this.#t&&(this.#e+=1,this.#t.postMessage({pairs:t,sent:this.#e},
"*"))}join(){let t=document.createElement("iframe");this.#s=!0;let e=setTimeout(()=>{this.#s=!1,this.#n.
told()},Is);addEventListener("message",({source:s,data:o})=>{s!==t.contentWindow||!g(o)||(clearTimeout(
e),this.#s=!1,this.#t=t.contentWindow,this.#i(o))}),t.hidden=!0,t.src=`${G}hub.html#${this.#o}`,document.
body.append(t)}#i({kept:t,pairs:e,all:s}){I(t)&&(this.#r=t),this.#n.heard(e),s&&this.#n.heardAll(e),
this.#n.told()}};var js=864e5,ne=Number.MAX_SAFE_INTEGER,_e=([r,t])=>t<ne?[r,t+1]:[r+1,0],Mt=class{#t;#s;#e=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#s=e}#o([t,e]){(t-this.#e[0]||e-this.#e[1])>0&&(this.#e=[t,e])}seeOwn(t){let e=w(
t);this.#r=Math.max(this.#r,e[0]),this.#o(e)}see(t){let e=w(t);e[0]<=Math.max(this.#s(),this.#r)+js&&
this.#o(e)}next(t){let e=this.#s();this.#e=e>this.#e[0]?[e,0]:_e(this.#e);let[s,o,n]=t.map(w).sort(C).
at(-1)||[-1,0,""];return(s-this.#e[0]||o-this.#e[1])<0?(this.#r=this.#e[0],{at:[...this.#e,this.#t],
gave:!0}):s===ne&&o===ne?{at:[s,o,n+this.#t],gave:!1}:{at:[..._e([s,o]),this.#t],gave:!1}}};var $s=864e5,Cs=6e4,Ke={state:"open",mine:!0,snapshot:null};function Ts(){let r=crypto.getRandomValues(
new Uint32Array(2));return Array.from(r,t=>t.toString(36)).join("")}var Dt=class{#t=new Map;#s=new Set;#e=new Set;#r=!1;#o=new Mt(
Ts());constructor(t){this.changed=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#s)}absorb(t,e){
let s=this.#t.get(t),o=s?.text===e?null:L(t,e);if(!o&&!s&&(e??null)!==null&&this.#s.add(t),!o)return!1;
this.#s.delete(t);let n=s?ge(t,s.item,o.item):o.item,i=s?{item:n,text:d(n)}:o;return i.text===s?.text?
!1:(this.#t.set(t,i),t===p&&this.#n(n.given.at),et(t)?this.#o.seeOwn(n.given):t.startsWith(j)||Object.
values(n).forEach(c=>this.#o.see(c)),this.changed(t),!0)}#n(t){for(let[e,{item:s}]of Array.from(this.#t)){
if(e===p)continue;let o=Object.entries(s).filter(([,n])=>{let i=w(n);return!e.startsWith(j)&&C(i,t)>
0&&i[0]<=t[0]+$s});this.#t.delete(e),o.length&&this.#i(e,Object.fromEntries(o)),this.changed(e)}this.#s.
clear()}#i(t,e){this.#t.set(t,{item:e,text:d(e)})}lacks(t,e){let s=this.textOf(t);return e!==s&&(e===
void 0||(L(t,e)?.text??s)!==s)}keysToWrite(t,e,s){this.absorb(p,t);let o=this.textOf(p);return!o||o===
t?s.filter(n=>this.has(n)):(e(),this.keys())}set(t,e,s,o={},n=[]){let{at:i,gave:c}=this.#o.next([t,...n].
map(m=>l(this.get(m),e))),f=c?{}:{since:Date.now()};this.#i(t,{...this.get(t),[e]:A({value:s,at:i,...f,
...o})}),this.#s.delete(t),this.changed(t),c&&this.#a(ft,i)}#a(t,e,s){let o=Date.now();this.#r||=this.#l(
o),this.#i(t,{given:{at:e,wall:o,...s}}),this.#e.add(t)}#l(t){return t<(this.get(ft)?.given.wall||0)-
Cs}isSetBack(){return this.#r||this.#l(Date.now())}noteBackup(t){let{at:e}=this.#o.next([l(this.get(
$),"given")]);this.#a($,e,t),this.changed($)}clear(){let{at:t}=this.#o.next([l(this.get(p),"given")]),
e=this.keys();this.#t.clear(),this.#s.clear(),this.#a(p,t),e.forEach(this.changed)}restoreField(t,e,s){
let o=e in Ke?l(Ke,e):"",{value:n=o,at:i=[],...c}=s||{};this.set(t,e,n,i.length?{since:i[0],...c}:{})}takeNoted(){
let t=Array.from(this.#e);return this.#e.clear(),t}pairsOf(t){return Array.from(new Set([p,...t])).filter(
e=>this.has(e)).map(e=>[e,String(this.textOf(e))])}isBehind(t){let e=this.get(p),[,s]=t.filter(Array.
isArray).find(([n])=>n===p)||[],o=L(p,s)?.item;return!!e&&(!o||st(e.given,o.given))}lackingIn(t){let e=Array.
isArray(t)&&!this.isBehind(t),s=new Set(e?t.map(o=>o?.[0]):[]);return this.keys().filter(o=>!s.has(o))}};var Pt=class{#t=null;#s;#e;constructor(t,e){this.#s=O(t),this.#e=e}open(){try{this.#t=new BroadcastChannel(
this.#s),this.#t.onmessage=t=>this.#e.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#s}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:s,newValue:o})=>{s===null?this.#e.cleared():s.startsWith(e)?this.#e.replaced(s.slice(
e.length)):s.startsWith(t)&&o!==null&&this.#e.wrote([s.slice(t.length),o])})}};var Bt=class{#t;#s;#e;#r;#o;#n;#i=new Map;#a="";#l=!1;#h=0;#p=!1;#u=Promise.resolve();constructor(t,e){
this.#n=e,this.#t=new Dt(e.changed),this.#s=new Ct(t,this.#t),this.#e=new Tt(t,this.#t,()=>this.#m()),
this.#r=new Pt(t,{heard:s=>this.take(s),wrote:s=>this.#w([s]),cleared:()=>this.#m(),replaced:s=>{e.changed(
s),e.told()}}),this.#o=new Lt(t,{heard:s=>this.take(s),heardAll:s=>this.#o.send(this.pairsOf(this.#t.
lackingIn(s))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#n.isHub&&this.#o.
join();let t=this.#m();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),
this.#e.close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#m())}),document.
addEventListener("visibilitychange",()=>{document.hidden||this.#m()}),t}get(t){return this.#t.get(t)}keys(){
return this.#t.keys()}damaged(){return this.#t.damaged()}set(t,e,s,o,n){this.#t.set(t,e,s,o,n)}restoreField(t,e,s){
this.#t.restoreField(t,e,s)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#s.renew(t)}mergeIn(t){
let e=t.filter(([s,o])=>this.#t.absorb(s,d(o)));return this.keep(e.map(([s])=>s))}keepBackup(t){return this.#t.
noteBackup(t),this.keep([])}erase(){return this.#t.clear(),this.#i.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#n.told(),this.#u;let s=this.#f(this.#c(e));return this.#r.
send(this.pairsOf(e)),this.#o.send(this.pairsOf(e)),s}#f(t){return this.#u=Promise.all([this.#u,t]).
then(()=>{}),this.#u}async#c(t){let e=Array.from(new Set([...this.#i.keys(),...t]));if(!e.length)return;
let s=this.#s.write(e);this.#h+=1,this.#n.told();try{await this.#e.write(e);for(let o of e)this.#i.delete(
o);this.#p=!0}catch(o){for(let i of e)this.#i.set(i,s.has(i));let n=[o,this.#s.lastError].map(i=>i instanceof
DOMException&&i.name);this.#a=n.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#i.values()).
every(Boolean)&&(this.#a=""),this.#h-=1,this.#n.told()}#m(){return this.#f(this.#g())}async#g(){let t=this.#s.
read();this.#d(t),this.#h+=1,this.#n.told();let e=await this.#e.read().catch(()=>null);this.#d(e),!t&&
!e?this.#a="refused":this.#i.size||(this.#a=""),this.#l||=this.#p&&!t?.size&&!e?.size,this.#p||=!!e?.
size;let s=o=>[t,e].some(n=>n&&this.#t.lacks(o,n.get(o)));await this.#c(this.#t.keys().filter(s)),this.#h-=
1,this.#n.told()}#d(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,s)=>this.#t.absorb(s,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([p]):this.#w(t):Promise.resolve()}#w(t){let e=[];
for(let s of t){let[o,n]=Array.isArray(s)?s:[];if(!J(o)||!L(o,n))continue;(this.#t.absorb(o,n)&&(this.#n.
isHub||o===p)||this.#t.lacks(o,n))&&e.push(o)}return this.keep(e)}where(){return this.#i.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#a?this.#a:this.#l?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#a?"no":this.#h||this.#o.isPending()?"pen\
ding":"yes"}};var Ls=200,Ut=class{#t=0;#s=!1;#e;#r;constructor(t,e=()=>[]){this.#e=t,this.#r=e}watch(){addEventListener(
"pagehide",()=>{this.#s=!0,this.#o()}),addEventListener("pageshow",()=>{this.#s=!1}),document.addEventListener(
"visibilitychange",()=>this.#o())}changed(){if(!v.site)return;let t=ot("summarize.js");this.#s&&queueMicrotask(
()=>this.#o()),this.#t||=setTimeout(async()=>{await t,document.hidden||this.#o()},Ls)}#o(){!this.#t||
!v.writeSummary||(clearTimeout(this.#t),this.#t=0,v.writeSummary(this.#e,this.#r()))}};var W=(r,...t)=>a("section",{className:`hb-part hb-${r}`,id:`hb-${r}`},a("h2",{textContent:h(r)}),...t),
ie=class{#t=!0;#s=a("div");#e=a("div");#r=a("p",{className:"hb-where"});#o=a("p",{className:"hb-prob\
lem",role:"alert",hidden:!0});#n=Fe(b().handbook);#i=new Bt(b().handbook,{changed:t=>this.#E(t),told:()=>this.#N()});#a=new Ut(
this.#i);#l=new $t(b().handbook,this.#i);#h=new wt(this.#i,this.#l);#p=N("backUp",()=>nt(this.#i,"ba\
ckup"));#u=new St(this.#i,()=>{this.#p.focus(),nt(this.#i,"backup")},()=>{this.#k(),this.#p.focus()});#f;#c;#m;#g;#d;#w;#x;#b;#y;#O=[];constructor(t){
this.#f=t,this.#c=new It(t.dataset.root||"",this.#i),this.#m=new vt(this.#c,this.#l),this.#g=new rt(
this.#c,h("total")),this.#d=new ut(this.#c),this.#w=new dt(this.#i,this.#d),this.#x=new yt(this.#c,this.#m),
this.#b=new pt(this.#c,this.#m),this.#y=new bt(this.#c,this.#h)}start(){let t=this.#f.querySelector(
".hb-lists");this.#A(),this.#f.prepend(me(N("print",()=>print()),this.#p,N("restore",()=>nt(this.#i,
"restore"))),Pe(),this.#r,this.#u.part,this.#o,this.#w.part,W("total",...this.#g.parts(),this.#d.part),
W("next",this.#x.part),W("attention",this.#b.part),W("yours",...t?[t]:[])),this.#f.append(W("since",
this.#s),W("others",this.#e),W("snapshots",...this.#h.parts()),W("compare",...this.#y.parts())),addEventListener(
"beforeprint",()=>this.#O.forEach(e=>e.open())),Be(this.#f),this.#i.start(),this.#g.hear(),this.#a.watch(),
this.#f.classList.add("hb-ready")}#A(){let t=this.#f.querySelectorAll("[data-list]");for(let e of t){
let s=b().lists.find(({id:o})=>o===e.dataset.list);s&&this.#O.push(new xt(this.#c,this.#m,s,e))}}#E(t){
this.#t=!0,this.#m.show(t),this.#a.changed()}#k(){let t=this.#i.trouble(),e=this.#i.kept();this.#f.dataset.
kept=e,this.#r.hidden=this.#u.fill(),this.#r.textContent=e==="no"?"":h(this.#i.where()),k(this.#o,t&&
h(t))}#N(){if(this.#k(),!this.#t)return;this.#t=!1,this.#w.fill(),this.#g.fill(this.#c.myLists()),this.#d.
fill();let t=!!document.querySelector(".hb-dialog");this.#x.fill(t),this.#v(t),this.#O.forEach(e=>e.
fill()),this.#I(),this.#j(),this.#h.fill(),this.#y.fill()}#S({parentElement:t},e){t&&(t.hidden=!e)}#v(t){
let{part:e}=this.#b,s=this.#x.part.parentElement;this.#S(e,this.#b.fill(t));let o=e.parentElement;this.#b.
isUrgent()&&o&&s?.nextSibling===o&&s.before(o)}#I(){let t=this.#s.parentElement?.querySelector("h2");
t&&(t.textContent=h("since",{date:Q(this.#n)})),this.#S(this.#s,!!this.#n),this.#s.replaceChildren(...Re(
this.#c,this.#n))}#j(){let t=Ie(this.#c);this.#e.replaceChildren(y(h("othersWhy")),a("ul",{},...t)),
this.#S(this.#e,!!t.length)}},He=document.querySelector(".hb-readiness");He&&new ie(He).start();})();
