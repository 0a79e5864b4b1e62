/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{function c(s,t={},...e){let r=document.createElement(s);return Object.assign(r,t),r.append(...e),r}function b(s,t){s.textContent!==t&&(s.textContent=t),s.hidden=!t}var g=s=>typeof s=="object"&&s!==null&&!Array.isArray(s),v=s=>Number.isSafeInteger(s)&&Number(s)>=0,
N=s=>typeof s=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(s);function I(s,t){if(s===t)return 0;let e=Array.
from(s),r=Array.from(t),n=e.findIndex((o,i)=>o!==r[i]);return n<0||n>=r.length?e.length-r.length:Number(
e[n].codePointAt(0))-Number(r[n].codePointAt(0))}function u(s){return Array.isArray(s)?`[${s.map(u).
join()}]`:g(s)?`{${Object.keys(s).sort(I).map(e=>`${JSON.stringify(e)}:${u(s[e])}`).join()}}`:JSON.stringify(
s)}var h=(s,t)=>s&&Object.hasOwn(s,t)?s[t]:void 0;function bt(s,t){return typeof s!="object"||s===null||
t<0?0:1+Object.values(s).reduce((e,r)=>Math.max(e,bt(r,t-1)),0)}function O(s){if(typeof s=="string")
return s.replace(/\p{Surrogate}/gu,"�");if(Array.isArray(s))return s.map(O);if(!g(s))return s;let t=Object.
entries(s).map(([e,r])=>[O(e),O(r)]);return Object.fromEntries(t)}function C(s){return typeof s=="ob\
ject"&&s!==null?Object.values(s).every(C):typeof s!="number"||Number.isSafeInteger(s)}function jt(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var Dt;
function le(s,t){return Dt||=new Intl.PluralRules(jt()),h(s,String(t))??h(s,Dt.select(t))??s.other}var W=s=>(t,e={})=>{
let r=h(s,t)||"";return(typeof r=="string"?r:le(r,Number(e.n))).replace(/\{(\w+)\}/g,(o,i)=>String(h(
e,i)??o))},Bt={};function k(s,t={dateStyle:"long"}){if(s===null||!(Math.abs(s)<=864e13))return"?";let e=JSON.
stringify(t);return Bt[e]||=new Intl.DateTimeFormat(jt(),t),Bt[e].format(s)}function wt(s,t){let{state:e,reason:r,confirmed_by:n}=s,o=[];e!=="open"&&o.push(t(`${e}On`,{date:k(s.
since),reason:r})),s.reworded_from&&o.push(t(e==="na"?"rewordedNa":"reworded"));let i={name:n,date:k(
s.confirmed_at)};return n&&o.push(t(s.confirmed_before?"confirmedBefore":"confirmedBy",i)),o.join(" ")}
function D(s,t){let{note:e,evidence:r}=s,n=[wt(s,t)];return e&&n.push(t("noteSaid",{text:e})),r&&n.push(
t("evidenceSaid",{text:r})),n.filter(Boolean).join(" ")}var H=()=>({open:0,done:0,due:0,na:0});function Mt({
required:s,optional:t},e,r){let{done:n,due:o,na:i}=s,a=s.open+o,l=o?r("due",{n:o}):"",d=i?r("na",{n:i}):
"",p=r("score",{n,total:n+a}),S=[],gt=t.done+t.open+t.due;return gt&&S.push(r("optional",{n:t.done,total:gt})),
e&&S.push(r("confirmed",{n:e})),a||S.push(r("ready")),[`${p}${r("scoreOpen",{n:a})}${l}${d}.`,S.join(
" ")]}function Rt({done:s,open:t,due:e,na:r},n){let o=r?n("naShort",{n:r}):"";return`${n("scoreShort",{n:s,
total:s+t+e})}${o}`}var yt=["state","note","evidence","confirmation"],$t=s=>yt.includes(s),L=s=>Array.isArray(s)&&s.length===
3&&v(s[0])&&v(s[1])&&typeof s[2]=="string";function m(s){let t=g(s)?h(s,"at"):void 0;return L(t)?t:[
-1,0,""]}var w=(s,t)=>s[0]-t[0]||s[1]-t[1]||I(s[2],t[2]),xt=(s,t)=>(w(m(s),m(t))||I(u(s),u(t)))>0;function St(s,t){
let e=Object.entries(t).filter(([r,n])=>!Object.hasOwn(s,r)||xt(n,h(s,r)));return Object.fromEntries(
[...Object.entries(s),...e])}var _=({id:s,was:t},e)=>t.reduce((r,n)=>St(r,e(n)||{}),e(s)||{}),A=s=>s.
since??s.at[0];var de={d:1,w:7,m:1,y:12},Ut=Date.UTC(1e4,0);function fe(s,t){let e=t.slice(-1),r=Number.parseInt(t,
10)*de[e],n=new Date(s);if(!t||s>=Ut)return 1/0;if(e==="d"||e==="w")n.setUTCDate(n.getUTCDate()+r);else{
let o=n.getUTCDate();n.setUTCDate(1),n.setUTCMonth(n.getUTCMonth()+r+1,0),n.setUTCDate(Math.min(o,n.
getUTCDate()))}return n.getTime()<Ut?n.getTime():1/0}function F(s,t,e){let{wording:r,recheck:n}=s,o=_(
s,t),[i,a,l,d]=yt.map(R=>h(o,R)),p=i&&(i.value==="done"||i.value==="na")?i:void 0,S=R=>R?.wording&&R.
wording!==r?R.wording:"";return{state:p?.value==="done"&&e>=fe(A(p),n)?"due":p?.value||"open",since:p?
A(p):null,reason:p?.value==="na"&&p.reason||"",note:a?.value||"",evidence:l?.value||"",confirmed_by:d?.
value||"",confirmed_at:d?.value?A(d):null,reworded_from:S(p),confirmed_before:!!(d?.value&&S(d))}}var Pt=({
state:s,confirmed_by:t})=>s==="done"&&!!t;var ue=864e5;function Wt({terms:s},t,e,r){let n={[e]:r||void 0};return D(F({...s,was:[]},()=>n,Date.
now()),t)}function B(s,t){let e=s.undoHistory.entriesOf(s.terms.id),r=e.length?s.record():{},n=e.map(
o=>({entry:o,words:Wt(s,t,o.name,o.then)}));return n.filter(({entry:{name:o},words:i},a)=>i&&i!==Wt(
s,t,o,h(r,o))&&n.findIndex(l=>l.words===i)===a)}function K({entry:{then:s,by:t}},e){let r=s.value===
"done"&&e!=="na"&&k(A(s))===k(t[0]);return Date.now()-t[0]<ue&&!r}var q=({terms:s,store:t,undoHistory:e},{
entry:r})=>t.keep(e.undo(new Map([[s.id,[r]]])));var pe=["open","done","due","na"],z=class{status;acted=()=>this.show();#t=c("span",{className:"hb-sa\
ys"});#s=c("button",{type:"button",hidden:!0});#e=c("button",{type:"button",className:"hb-back",hidden:!0});#r;constructor(t,e){
this.item=t,this.status=t.status(),this.#r=e,this.#s.textContent=e.say("holds"),this.#s.onclick=()=>this.#n(
()=>t.confirmStill()),e.box.onchange=()=>this.take(e.box.checked),e.line.append(" ",c("span",{className:"\
hb-stands"},this.#t," ",this.#s," ",this.#e))}#n(t){this.#o(t),this.#r.box.focus()}#o(t){t(),this.acted(),
this.item.store.keep([this.item.terms.id])}take(t){let{state:e}=this.status;t!==(e==="done"||e==="du\
e")&&this.#o(()=>this.item.tick(t))}show(){let t=this.item.status(),{state:e}=t,{root:r,box:n,words:o}=this.#r;
this.status=t;for(let i of pe)r.classList.toggle(`hb-${i}`,i===e);n.checked=e==="done"||e==="due",b(
this.#t,o(t)),this.#s.hidden=!t.reworded_from&&e!=="due",this.#i()}#i(){let{say:t}=this.#r,e=B(this.
item,t).find(r=>r.entry.name==="state"&&K(r,this.status.state));b(this.#e,e?t("putBack",{what:e.words}):
""),this.#e.onclick=()=>this.#n(()=>{e&&q(this.item,e)})}};var J=class{#t=new Map;add(t){t.acted=()=>this.show(t.item.terms.id);for(let e of t.item.keys()){let r=this.#t.
get(e)||new Set;this.#t.set(e,r.add(t))}}show(t){for(let e of this.#t.get(t)||[])e.show()}};function X({name:s,dataset:{wording:t="",was:e="",recheck:r=""}}){return{id:s,wording:t,was:e?e.split(
" "):[],recheck:r}}var j=class{constructor(t,e,r){this.terms=t,this.store=e,this.undoHistory=r}keys(){
return[this.terms.id,...this.terms.was]}status(){return F(this.terms,t=>this.store.get(t),Date.now())}record(){
return _(this.terms,t=>this.store.get(t))}put(t,e,r={}){let{id:n,wording:o,was:i}=this.terms;this.store.
set(n,t,e,{wording:o,...r},i)}remember(t,e){let{id:r}=this.terms,n={[t]:h(this.store.get(r),t)};this.
undoHistory.remember([[r,{then:{[t]:e},now:n}]])}tick(t){let e=h(this.record(),"state");this.put("st\
ate",t?"done":"open"),this.remember("state",e)}confirmStill(){let{state:t,reason:e}=this.status(),r=h(
this.record(),"state");t==="na"?this.put("state","na",{reason:e}):this.put("state","done"),this.remember(
"state",r)}};var Y=class{#t=new J;#s=c("p",{className:"hb-problem",role:"alert",hidden:!0});#e=[];#r;#n;#o;constructor(t,e,r){
this.#n=t,this.#o=e,this.#r=W(JSON.parse(t[0]?.dataset.messages||"{}"));for(let n of t)this.#i(n,r);
t[0]?.after(this.#s)}#i(t,e){let r=t.querySelector("input"),n=t.querySelector("p"),o=this.#r;if(t.classList.
add("hb-ready"),!r||!n)return;let i=d=>D({...d,note:"",evidence:""},o),a=new j(X(r),this.#o,e),l=new z(
a,{root:t,box:r,line:n,say:o,words:i});this.#t.add(l),r.checked&&this.#e.push(l)}started(){for(let t of this.#e)
t.take(!0)}show(t){this.#t.show(t)}tellStore(t){let e=this.#o.trouble();for(let r of this.#n)r.dataset.
kept=this.#o.kept();b(this.#s,e&&t?this.#r(e):"")}};var G="list/",me="snapshot/",T="part/",Q="!clock",f="!erased",E="!backup",ge=["format","version","ha\
ndbook","items","lists","snapshots"],y=s=>`handbook/1/${s}`;var be=s=>O(s)===s&&(s.startsWith(me)||s.startsWith(G)&&N(s.slice(G.length))||s.startsWith(T)&&!ge.includes(
s.slice(T.length))),$=s=>s===Q||s===f||s===E,M=s=>N(s)||$(s)||typeof s=="string"&&be(s);var we=32*2**20,V=32,ye=V-5,Ht=V-2,xe=V-1,Z=(s,t)=>bt(s,V)>t;function Se(s,t){if(Z(t,ye)||!C(t))return!1;
if(!$t(s))return!0;if(!g(t)||!L(h(t,"at")))return!1;let{value:e,wording:r="",reason:n="",since:o=0}=t;
return[e,r,n].every(i=>typeof i=="string")&&v(o)}function _t(s){if(!g(s))return[{},[""]];let t=Object.
entries(s),e=t.filter(([n,o])=>Se(n,o)),r=Object.fromEntries(e);return[r,t.map(([n])=>n).filter(n=>!Object.
hasOwn(r,n))]}function Oe(s){let t=[],e=[];for(let[r,n]of Object.entries(s)){let[o,i]=N(r)?_t(n):[{},
[""]];for(let a of i)e.push(a?`${r}/${a}`:r);Object.keys(o).length&&t.push([r,o])}return[Object.fromEntries(
t),e]}function ke(s){if(!g(s)||!L(h(s,"at"))||!C(s))return[null,[""]];if(Z(s,Ht))return[null,[""]];let t=h(
s,"value")??null;if(t===null)return[{...s,value:t},[]];if(!g(t))return[null,[""]];let[e,r]=Oe(t);return[
{...s,value:e},r]}var Ae=s=>g(s)&&typeof h(s,"value")=="boolean"&&L(h(s,"at"))&&C(s)&&!Z(s,Ht),Ee=s=>C(
s)&&!Z(s,xe);function ve(s){let{at:t,wall:e}=s.given||{};return L(t)&&v(e)&&C(s)}function Ot(s,t){if(!g(
t))return null;let[e,...r]=Object.keys(t);if(N(s))return e&&!_t(t)[1].length?t:null;if(r.length)return null;
if(s.startsWith(T))return e==="part"&&Ee(t.part)?t:null;if($(s))return e==="given"&&ve(t)?t:null;if(s.
startsWith(G))return e==="mine"&&Ae(t.mine)?t:null;if(e!=="snapshot")return null;let[n,o]=ke(t.snapshot);
return n&&!o.length?{snapshot:n}:null}function x(s,t){if(typeof t!="string"||t.length>we)return null;
try{let e=JSON.parse(t),r=Ot(s,/\\ud|\p{Surrogate}/iu.test(t)?O(e):e);return r&&{item:r,text:u(r)}}catch{
return null}}function Ft(s,t,e){return s.startsWith(T)?I(u(t.part),u(e.part))<0?e:t:St(t,e)}var Ne=10,Le=(s,t)=>g(t)&&L(t.by)&&[t.name,t.act].every(e=>typeof e=="string")&&(t.then===null||Ot(s,
{[String(t.name)]:t.then})),Te=(s,t)=>s.name===t.name&&s.act===t.act&&["value","reason"].every(e=>s.
then?.[e]===t.then?.[e])&&(s.then?.value!=="done"||A(s.then)===A(t.then)),tt=class{#t=new Map;#s;#e;#r;constructor(t,e){
this.#e=`${y(t)}/earlier/`,this.#r=e,this.#s=e.get(f)}#n(){return this.#s!==this.#r.get(f)&&this.#t.
clear(),this.#s=this.#r.get(f),this.#t}entriesOf(t){try{let e=this.#n().get(t)??localStorage.getItem(
this.#e+t),r=JSON.parse(e??"[]");return Array.isArray(r)?r.filter(n=>Le(t,n)):[]}catch{return[]}}#o(t,e){
let r=JSON.stringify(e);try{e.length?localStorage.setItem(this.#e+t,r):localStorage.removeItem(this.#e+
t),this.#n().delete(t)}catch{this.#n().set(t,r)}}remember(t,e=""){let r=e&&`${e} ${Date.now()}`;for(let[
n,{then:o,now:i}]of t){let a=Object.keys(i||{}).map(d=>({name:d,then:h(o,d)??null,by:m(i[d]),act:r})).
filter(d=>u(d.then)!==u(i[d.name])&&(r||d.then)),l=this.entriesOf(n).filter(d=>!a.some(p=>Te(p,d)));
a.length&&this.#o(n,[...a,...l].slice(0,Ne))}}isUndoable(t,{name:e,by:r}){return!w(m(h(this.#r.get(t),
e)),r)}#i(){let t=Array.from(this.#n().keys());try{return[...Object.keys(localStorage).filter(r=>r.startsWith(
this.#e)).map(r=>r.slice(this.#e.length)),...t]}catch{return t}}lastAct(t,e=this.#i()){let r=[];for(let i of e)
for(let a of this.entriesOf(i))a.act.startsWith(`${t} `)&&this.isUndoable(i,a)&&r.push({key:i,entry:a});
r.sort((i,a)=>w(a.entry.by,i.entry.by));let n=r.filter(({entry:i})=>i.act===r[0].entry.act),o=new Map(
n.map(({key:i})=>[i,[]]));for(let{key:i,entry:a}of n)o.get(i)?.push(a);return o}undo(t){for(let[e,r]of t){
let n=r.map(i=>u(i)),o=this.#r.get(e);this.#o(e,this.entriesOf(e).filter(i=>!n.includes(u(i))));for(let{
name:i,then:a}of r)this.#r.restoreField(e,i,a);this.remember([[e,{then:o,now:this.#r.get(e)}]])}return Array.
from(t.keys())}};var kt=s=>`${s}/damaged/${Date.now()}`,et=class{lastError=null;#t;#s;constructor(t,e){this.#t=`${y(t)}\
/`,this.#s=e}#e(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#e().
map(e=>e.slice(this.#t.length)).filter(M);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#s.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>this.#e().forEach(r=>localStorage.removeItem(r));try{let r=localStorage.
getItem(this.#t+f);return new Set(this.#s.keysToWrite(r,e,t).filter(n=>this.#r(n)))}catch(r){return this.
lastError=r,new Set}}#r(t){try{let e=localStorage.getItem(this.#t+t);e!==null&&this.#s.absorb(t,e);let r=String(
this.#s.textOf(t));return e===r||(e!==null&&!x(t,e)&&localStorage.setItem(this.#t+kt(t),e),localStorage.
setItem(this.#t+t,r)),!0}catch(e){return this.lastError=e,!1}}};var st=class{#t=null;#s;#e;#r;constructor(t,e,r){this.#s=y(t),this.#e=e,this.#r=r}#n(){return this.#t||=
new Promise((t,e)=>{let r=indexedDB.open(this.#s);r.onupgradeneeded=()=>r.result.createObjectStore("\
items"),r.onerror=()=>e(r.error),r.onsuccess=()=>{r.result.onversionchange=()=>this.close(),r.result.
onclose=()=>{this.#t=null,this.#r()},t(r.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#o(t,e){let r=await this.#n(),n=r.transaction("\
items",t,{durability:"strict"}),o=new Promise((i,a)=>{r.addEventListener("close",a),n.oncomplete=()=>{
r.removeEventListener("close",a),i(null)},n.onabort=()=>a(n.error)});e(n.objectStore("items"),n),await o}async read(){
let t=new Map;return await this.#o("readonly",e=>{let r=e.getAllKeys(),n=e.getAll();n.onsuccess=()=>r.
result.forEach((o,i)=>{M(o)&&t.set(o,n.result[i])})}),t}write(t){return this.#o("readwrite",(e,r)=>{
let n=e.get(f);n.onsuccess=()=>{let o=this.#e.keysToWrite(n.result,()=>e.clear(),t),i=o.length;for(let a of o)
this.#i(e,a,()=>{i-=1,i||r.commit?.()})}})}#i(t,e,r){let n=t.get(e);n.onsuccess=()=>{let o=n.result;
this.#e.absorb(e,o);let i=this.#e.textOf(e);o!==void 0&&!x(e,o)&&t.put(o,kt(e)),o!==i&&t.put(i,e),r()}}};var Ce=globalThis,At=Ce.handbookExt||={},rt=document.currentScript?.src.replace(/[^/]*$/,"")??"";var Ie=3e3,nt=class{#t=null;#s=!1;#e=0;#r=0;#n;#o;constructor(t,e){this.#n=t,this.#o=e}isPending(){return this.#s||
this.#t!==null&&this.#r<this.#e}send(t){this.#t&&(this.#e+=1,this.#t.postMessage({pairs:t,sent:this.#e},
"*"))}join(){let t=document.createElement("iframe");this.#s=!0;let e=setTimeout(()=>{this.#s=!1,this.#o.
told()},Ie);addEventListener("message",({source:r,data:n})=>{r!==t.contentWindow||!g(n)||(clearTimeout(
e),this.#s=!1,this.#t=t.contentWindow,this.#i(n))}),t.hidden=!0,t.src=`${rt}hub.html#${this.#n}`,document.
body.append(t)}#i({kept:t,pairs:e,all:r}){v(t)&&(this.#r=t),this.#o.heard(e),r&&this.#o.heardAll(e),
this.#o.told()}};var De=864e5,Et=Number.MAX_SAFE_INTEGER,Kt=([s,t])=>t<Et?[s,t+1]:[s+1,0],ot=class{#t;#s;#e=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#s=e}#n([t,e]){(t-this.#e[0]||e-this.#e[1])>0&&(this.#e=[t,e])}seeOwn(t){let e=m(
t);this.#r=Math.max(this.#r,e[0]),this.#n(e)}see(t){let e=m(t);e[0]<=Math.max(this.#s(),this.#r)+De&&
this.#n(e)}next(t){let e=this.#s();this.#e=e>this.#e[0]?[e,0]:Kt(this.#e);let[r,n,o]=t.map(m).sort(w).
at(-1)||[-1,0,""];return(r-this.#e[0]||n-this.#e[1])<0?(this.#r=this.#e[0],{at:[...this.#e,this.#t],
gave:!0}):r===Et&&n===Et?{at:[r,n,o+this.#t],gave:!1}:{at:[...Kt([r,n]),this.#t],gave:!1}}};var Be=864e5,je=6e4,qt={state:"open",mine:!0,snapshot:null};function Me(){let s=crypto.getRandomValues(
new Uint32Array(2));return Array.from(s,t=>t.toString(36)).join("")}var it=class{#t=new Map;#s=new Set;#e=new Set;#r=!1;#n=new ot(
Me());#o;constructor(t){this.#o=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#s)}absorb(t,e){
let r=this.#t.get(t),n=r?.text===e?null:x(t,e);if(!n&&!r&&(e??null)!==null&&this.#s.add(t),!n)return!1;
this.#s.delete(t);let o=r?Ft(t,r.item,n.item):n.item,i=r?{item:o,text:u(o)}:n;return i.text===r?.text?
!1:(this.#t.set(t,i),t===f&&this.#i(o.given.at),$(t)?this.#n.seeOwn(o.given):t.startsWith(T)||Object.
values(o).forEach(a=>this.#n.see(a)),this.#o(t),!0)}#i(t){for(let[e,{item:r}]of Array.from(this.#t)){
if(e===f)continue;let n=Object.entries(r).filter(([,o])=>{let i=m(o);return!e.startsWith(T)&&w(i,t)>
0&&i[0]<=t[0]+Be});this.#t.delete(e),n.length&&this.#a(e,Object.fromEntries(n)),this.#o(e)}this.#s.clear()}#a(t,e){
this.#t.set(t,{item:e,text:u(e)})}lacks(t,e){let r=this.textOf(t);return e!==r&&(e===void 0||(x(t,e)?.
text??r)!==r)}keysToWrite(t,e,r){this.absorb(f,t);let n=this.textOf(f);return!n||n===t?r.filter(o=>this.
has(o)):(e(),this.keys())}set(t,e,r,n={},o=[]){let{at:i,gave:a}=this.#n.next([t,...o].map(d=>h(this.
get(d),e))),l=a?{}:{since:Date.now()};this.#a(t,{...this.get(t),[e]:O({value:r,at:i,...l,...n})}),this.#s.
delete(t),this.#o(t),a&&this.#c(Q,i)}#c(t,e){let r=Date.now();this.#r||=this.#h(r),this.#a(t,{given:{
at:e,wall:r}}),this.#e.add(t)}#h(t){return t<(this.get(Q)?.given.wall||0)-je}isSetBack(){return this.#r||
this.#h(Date.now())}noteBackup(){let{at:t}=this.#n.next([h(this.get(E),"given")]);this.#c(E,t),this.#o(
E)}clear(){let{at:t}=this.#n.next([h(this.get(f),"given")]),e=this.keys();this.#t.clear(),this.#s.clear(),
this.#c(f,t),e.forEach(this.#o)}restoreField(t,e,r){let n=e in qt?h(qt,e):"",{value:o=n,at:i=[],...a}=r||
{};this.set(t,e,o,i.length?{since:i[0],...a}:{})}takeNoted(){let t=Array.from(this.#e);return this.#e.
clear(),t}pairsOf(t){return Array.from(new Set([f,...t])).filter(e=>this.has(e)).map(e=>[e,String(this.
textOf(e))])}isBehind(t){let e=this.get(f),[,r]=t.filter(Array.isArray).find(([o])=>o===f)||[],n=x(f,
r)?.item;return!!e&&(!n||xt(e.given,n.given))}lackingIn(t){let e=Array.isArray(t)&&!this.isBehind(t),
r=new Set(e?t.map(n=>n?.[0]):[]);return this.keys().filter(n=>!r.has(n))}};var at=class{#t=null;#s;#e;constructor(t,e){this.#s=y(t),this.#e=e}open(){try{this.#t=new BroadcastChannel(
this.#s),this.#t.onmessage=t=>this.#e.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#s}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:r,newValue:n})=>{r===null?this.#e.cleared():r.startsWith(e)?this.#e.replaced(r.slice(
e.length)):r.startsWith(t)&&n!==null&&this.#e.wrote([r.slice(t.length),n])})}};var ct=class{#t;#s;#e;#r;#n;#o;#i=new Map;#a="";#c=!1;#h=0;#d=!1;#l=Promise.resolve();constructor(t,e){
this.#o=e,this.#t=new it(e.changed),this.#s=new et(t,this.#t),this.#e=new st(t,this.#t,()=>this.#f()),
this.#r=new at(t,{heard:r=>this.take(r),wrote:r=>this.#g([r]),cleared:()=>this.#f(),replaced:r=>{e.changed(
r),e.told()}}),this.#n=new nt(t,{heard:r=>this.take(r),heardAll:r=>this.#n.send(this.pairsOf(this.#t.
lackingIn(r))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#o.isHub&&this.#n.
join();let t=this.#f();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),
this.#e.close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#f())}),document.
addEventListener("visibilitychange",()=>{document.hidden||this.#f()}),t}get(t){return this.#t.get(t)}keys(){
return this.#t.keys()}damaged(){return this.#t.damaged()}set(t,e,r,n,o){this.#t.set(t,e,r,n,o)}restoreField(t,e,r){
this.#t.restoreField(t,e,r)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#s.renew(t)}mergeIn(t){
let e=t.filter(([r,n])=>this.#t.absorb(r,u(n)));return this.keep(e.map(([r])=>r))}keepBackup(){return this.#t.
noteBackup(),this.keep([])}erase(){return this.#t.clear(),this.#i.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#o.told(),this.#l;let r=this.#u(this.#p(e));return this.#r.
send(this.pairsOf(e)),this.#n.send(this.pairsOf(e)),r}#u(t){return this.#l=Promise.all([this.#l,t]).
then(()=>{}),this.#l}async#p(t){let e=Array.from(new Set([...this.#i.keys(),...t]));if(!e.length)return;
let r=this.#s.write(e);this.#h+=1,this.#o.told();try{await this.#e.write(e);for(let n of e)this.#i.delete(
n);this.#d=!0}catch(n){for(let i of e)this.#i.set(i,r.has(i));let o=[n,this.#s.lastError].map(i=>i instanceof
DOMException&&i.name);this.#a=o.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#i.values()).
every(Boolean)&&(this.#a=""),this.#h-=1,this.#o.told()}#f(){return this.#u(this.#b())}async#b(){let t=this.#s.
read();this.#m(t),this.#h+=1,this.#o.told();let e=await this.#e.read().catch(()=>null);this.#m(e),!t&&
!e?this.#a="refused":this.#i.size||(this.#a=""),this.#c||=this.#d&&!t?.size&&!e?.size,this.#d||=!!e?.
size;let r=n=>[t,e].some(o=>o&&this.#t.lacks(n,o.get(n)));await this.#p(this.#t.keys().filter(r)),this.#h-=
1,this.#o.told()}#m(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,r)=>this.#t.absorb(r,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([f]):this.#g(t):Promise.resolve()}#g(t){let e=[];
for(let r of t){let[n,o]=Array.isArray(r)?r:[];if(!M(n)||!x(n,o))continue;(this.#t.absorb(n,o)&&(this.#o.
isHub||n===f)||this.#t.lacks(n,o))&&e.push(n)}return this.keep(e)}where(){return this.#i.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#a?this.#a:this.#c?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#a?"no":this.#h||this.#n.isPending()?"pen\
ding":"yes"}};var zt=({terms:s,list:t,state:e},r)=>K(r,e)&&!t.lastReset?.has(s.id);function Jt(s,t,e){let{list:r,back:n,
page:o}=s;e?(s.back=vt(s,e,n||void 0),n||t.after(s.back),o.acted===s&&(r.heard.textContent=r.say("ca\
nPutBack",{what:e.words}))):(n&&n===document.activeElement&&s.box.focus(),n&&(r.heard.textContent=""),
n?.remove(),s.back=null),o.acted===s&&(o.acted=null)}function vt(s,t,e=c("button")){let r=s.list.say(
"putBack",{what:t.words});return Object.assign(e,{type:"button",className:"hb-back",textContent:r,title:r,
onclick:()=>{q(s,t)}})}var Re=500,U=new Map,Xt=s=>U.has(s),Nt=()=>U.forEach(s=>s());function Yt(s,t,e,r){let n=0,o="",i=()=>{
clearTimeout(n),U.delete(e);let{store:a}=s.page,l=o;o=$e(s,t,e.value.trim(),o),o!==l&&a.keep([]).then(
()=>r(!U.has(e)&&a.kept()!=="no"))};e.addEventListener("input",()=>{clearTimeout(n),n=setTimeout(i,Re),
r(!1),U.set(e,i)}),e.addEventListener("change",i),e.addEventListener("blur",()=>{o=""})}function $e(s,t,e,r){
let{id:n}=s.terms,{store:o}=s.page,i=t==="reason"?"state":t;o.renew(n);let a=s.status(),l=h(s.record(),
i),d=t==="confirmation"?a.confirmed_by:a[t];return e===d?r:(t==="reason"?Ue(s,e):s.put(t,e),!(e.includes(
d)&&(i!=="state"||a.state==="na"))&&String(m(l))!==r&&s.remember(i,l),o.keep([n]),String(m(h(o.get(n),
i))))}function Ue(s,t){let{page:{undoHistory:e,store:r},terms:{id:n}}=s,o=e.entriesOf(n).find(({name:i,
then:a})=>i==="state"&&a?.value!=="na");t?s.put("state","na",{reason:t}):o?.then?.value==="done"?r.restoreField(
n,"state",o.then):s.put("state","open")}var Gt=["note","evidence","confirmation","reason"],Tt=s=>/^https?:\/\/./i.test(s),Lt=()=>c("input",{
type:"text",autocomplete:"off",maxLength:2e3}),ht=class{root=c("div",{className:"hb-panel"});#t=c("p",
{className:"hb-told-more"});#s=c("button",{type:"button"});#e=c("a",{className:"hb-link",rel:"norefe\
rrer"});#r=c("summary");#n=c("div");#o=c("details",{className:"hb-earlier"},this.#r,this.#n);#i=c("s\
pan",{className:"hb-heard",role:"status"});#a={note:c("textarea",{rows:2,maxLength:8e3}),evidence:Object.
assign(Lt(),{inputMode:"url"}),confirmation:Lt(),reason:Lt()};#c;constructor(t,e){let{say:r}=t.list;
this.#c=t,this.#s.textContent=r("holds"),this.#s.onclick=()=>t.confirmStill(),this.#e.textContent=r(
"open"),this.root.append(this.#t,this.#s,...Gt.map(n=>this.#h(n)),this.#o,this.#i),e.after(this.root)}#h(t){
let e=this.#a[t],{list:{say:r},terms:n}=this.#c;e.id=`hb.${n.id}.${t}`;let o=c("span",{className:"hb\
-saved",textContent:r("saved")});o.hidden=!0,o.ariaHidden="true";let i=c("span",{className:"hb-besid\
e"},o);return t==="evidence"&&i.append(this.#e),Yt(this.#c,t,e,a=>this.#d(o,a)),c("div",{className:"\
hb-field"},c("label",{htmlFor:e.id},r(`${t}Label`)),i,e)}#d(t,e){t.hidden=!e,b(this.#i,e?this.#c.list.
say("saved"):"")}fill(t,e){let{list:{say:r},box:n}=this.#c,{evidence:o,reworded_from:i}=t;this.#l({...t,
confirmation:t.confirmed_by});let a=h(JSON.parse(n.dataset.earlier||"{}"),i),l=t.state==="na";b(this.#t,
a?r(l?"earlierNa":"earlier",{wording:a}):""),this.#o.hidden=!e.length,this.#r.textContent=r("before",
{n:e.length}),this.#n.replaceChildren(...e.map(d=>vt(this.#c,d))),this.#s.hidden=!i&&t.state!=="due",
this.#e.hidden=!Tt(o),this.#e.hidden||(this.#e.href=o)}#l(t){for(let e of Gt){let r=this.#a[e],n=r.value.
trim()===t[e].trim();!Xt(r)&&!n&&(r.value=t[e])}}};var Pe=100,We=s=>Tt(s)?c("a",{href:s,rel:"noreferrer",textContent:s}):s;function He({list:{say:s}},t){
let{note:e,evidence:r}=t,n=wt(t,s),[o,i]=s("evidenceSaid",{text:"\0"}).split("\0"),a=[];return n&&a.
push(c("p",{},n)),e&&a.push(c("p",{className:"hb-note"},s("noteSaid",{text:e}))),r&&a.push(c("p",{className:"\
hb-evidence"},o,We(r),i||"")),a.flatMap((l,d)=>d?[" ",l]:[l])}function _e(s,t){let e=Array.from(s.li.
children).find(({className:i})=>i==="hb-facts"),r=D(t,s.list.say),n=e?.querySelector(".hb-more");e&&
r!==s.told&&(e.querySelector(".hb-known")?.remove(),r&&e.prepend(c("div",{className:"hb-known"},...He(
s,t))),s.li.classList.toggle("hb-told",!!r),s.told=r);let o=B(s,s.list.say);n&&Jt(s,n,o.find(i=>zt(s,
i))),s.li.classList.toggle("hb-offers",!!s.back),s.panel?.fill(t,o)}var lt=class{#t=new Map;add(t,e){
this.#t.set(t,e)}tell(t=Pe){let e=t;for(let[r,n]of this.#t){if(!e--)break;this.#t.delete(r),_e(r,n)}
this.#t.size&&setTimeout(()=>this.tell())}};var Qt=864e5,Fe=30*Qt,Ke=7*Qt;function qe(s){let t=m(s.get(E)?.given),e=1/0;for(let r of s.keys().filter(
N))for(let n of Object.values(s.get(r))){let o=m(n);w(o,t)>0&&(e=Math.min(e,o[0]))}return e}var Ct=class{#t=0;#s;constructor(t){
this.#s=`${y(t)}/!later`}last(){try{return Math.max(this.#t,Number(localStorage.getItem(this.#s)))}catch{
return this.#t}}now(){this.#t=Date.now();try{localStorage.setItem(this.#s,String(this.#t))}catch{}}},
dt=class{#t=[];#s=1/0;#e;#r=c("span");#n;#o;constructor(t){let{say:e,root:r}=t;this.#o=t,this.#e=new Ct(
r.dataset.handbook||""),this.#n=c("p",{className:"hb-reminder",hidden:!0},this.#r," ",c("button",{type:"\
button",className:"hb-backup",textContent:e("backUp")})," ",c("button",{type:"button",className:"hb-\
later",textContent:e("later")})),t.part("where").after(this.#n)}#i(){let{store:t}=this.#o.page,e=[E,
f].map(n=>t.get(n));this.#t.length&&e.every((n,o)=>n===this.#t[o])||t.kept()!=="yes"||(this.#t=e,this.#s=
qe(t))}putOff(){this.#e.now(),this.tell()}tell(){this.#i();let t=Date.now(),e=t-this.#s>Fe&&t-this.#e.
last()>Ke;this.#r.textContent=e?Vt(this.#o):"",this.#n.hidden=!e}};function Vt({page:{store:s},say:t}){
let e=s.get(E)?.given.wall;return e?t("backedUp",{date:k(e)}):t("notBackedUp")}var Zt=s=>b(s.part("b\
acked-up"),Vt(s));function ze({classList:s}){return s.contains("hb-upcoming")?"upcoming":s.contains("hb-optional")?"op\
tional":"required"}var ft=class extends j{state="open";isConfirmed=!1;told="";back=null;panel=null;constructor(t,e,r){
super(X(r),t.store,t.undoHistory),this.page=t,this.list=e,this.box=r,this.li=r.closest(".hb-item"),this.
kind=ze(this.li)}isLeft(){return this.state==="open"||this.state==="due"}remember(t,e){super.remember(
t,e),this.page.acted=this}confirmStill(){super.confirmStill(),this.box.focus(),this.page.store.keep(
[this.terms.id])}show(){let{box:t,li:e,list:r,kind:n}=this,o=this.status();r.tally[n][this.state]-=1,
r.tally[n][o.state]+=1;let i=Pt(o);n!=="upcoming"&&(r.confirmed+=Number(i)-Number(this.isConfirmed)),
o.state!==this.state&&(e.classList.remove(`hb-${this.state}`),e.classList.add(`hb-${o.state}`)),this.
state=o.state,this.isConfirmed=i,t.checked=o.state==="done"||o.state==="due",this.isLeft()&&r.reveal(
e),this.page.lines.add(this,o),this.page.stale.add(r)}};function te(s){let t=s.querySelector("summary");if(!(s instanceof HTMLDetailsElement)||!t)return;let e=()=>{
s.open=!1,t.focus()};s.addEventListener("keydown",({key:r})=>{r==="Escape"&&s.open&&e()}),s.addEventListener(
"focusout",({relatedTarget:r})=>{s.contains(r)||(s.open=!1)}),s.addEventListener("click",({target:r})=>{
r.closest("button")&&e()})}var ee="reset";function P(s){let t=s.items.map(({terms:r})=>r.id);s.lastReset=s.page.undoHistory.lastAct(
ee,t);let[e]=s.lastReset.values();s.undo.title=e?s.say("putBackReset",{n:s.lastReset.size,date:k(e[0].
by[0])}):""}function se(s){let{undoHistory:t,store:e}=s.page,r=s.items.filter(({state:l})=>l!=="open"),
n=r.filter(({state:l})=>l==="na").length,o=r.map(({terms:l})=>l.id);t.remember(r.map(l=>{let{id:d}=l.
terms,p={state:h(l.record(),"state")};return l.put("state","open"),[d,{then:p,now:{state:e.get(d).state}}]}),
ee),P(s);let i=r.length-n,a=[];return(i||!n)&&a.push(s.say("reset",{n:i})),n&&a.push(s.say("resetNa",
{n})),s.said=a.join(" "),o}function re(s){P(s);let t=s.page.undoHistory.undo(s.lastReset||new Map);return P(
s),s.focusMenu(),s.said=s.say("undone",{n:t.length}),t}var Je=1e3;function It(s,t){s.textContent!==t&&(s.textContent=t)}var ut=class{#t=c("span",{className:"\
hb-whole"});#s=document.createTextNode("");#e=c("span",{className:"hb-notice"});#r;#n;constructor(t){
let e=["score","rest"].map(r=>t.part(r));this.#r=e[0],this.#n=t.part("bar");for(let r of e)r.setAttribute(
"aria-live","off"),setTimeout(()=>r.setAttribute("aria-live","polite"),Je);this.#r.replaceChildren(this.#t),
e[1].replaceChildren(this.#s," ",this.#e)}tell({tally:t,confirmed:e,said:r,hidden:n,say:o}){let{required:i}=t,
{done:a,open:l,due:d}=i,[p,S]=Mt(t,e,o);this.#n.max=a+l+d||1,this.#n.value=a,this.#n.setAttribute("a\
ria-valuetext",p),this.#r.dataset.short=Rt(i,o),It(this.#t,p),It(this.#s,S),It(this.#e,`${r} ${n.size?
o("hidden",{n:n.size}):""}`.trim())}};function ne(s,t){let e=()=>At.openExchange?.(s,t);At.openExchange?e():document.head.append(c("script",
{src:`${rt}exchange.js`,onload:e}))}function Xe(s,t){let e=t.getAttribute("aria-pressed")!=="true";t.setAttribute("aria-pressed",String(
e)),s.root.classList.toggle("hb-only-left",e),s.hidden.clear();for(let r of s.items.slice().reverse()){
let o=e&&!r.isLeft()&&!r.li.querySelector(".hb-item:not(.hb-hidden, .hb-retired)");r.li.classList.toggle(
"hb-hidden",o),o&&s.hidden.add(r.li)}}function Ye(s){let t=s.round().find(e=>e.kind!=="upcoming"&&e.
isLeft());s.said=t?"":s.say("noneOpen"),t?.box.focus({preventScroll:!0}),t?.li.scrollIntoView({block:"\
center"})}function oe(s,t){s.focusMenu(),ne(s.page.store,t)}var ie={left:Xe,next:Ye,backup:s=>oe(s,"\
backup"),restore:s=>oe(s,"restore"),later:s=>{s.focusMenu(),s.backups?.putOff()},print:()=>{globalThis.
print()},reset:se,undo:re};function Ge({page:s},t){let e=s.itemOf(t.closest(".hb-item")?.id||""),r=t.
parentElement;if(!e||!r)return;let n=t.getAttribute("aria-expanded")!=="true";t.setAttribute("aria-e\
xpanded",String(n)),e.li.classList.toggle("hb-unfolded",n),e.panel||(e.panel=new ht(e,r),e.panel.fill(
e.status(),B(e,e.list.say))),e.panel.root.hidden=!n}function ae(s,t){let e=t.closest("button");if(!e)
return;e.className==="hb-more"&&Ge(s,e);let r=Object.keys(ie).find(n=>e.classList.contains(`hb-${n}`));
r&&(s.said="",s.page.stale.add(s),s.page.store.keep(ie[r](s,e)||[]))}var pt=class{items=[];tally={required:H(),optional:H(),upcoming:H()};confirmed=0;said="";heard=document.
createElement("span");hidden=new Set;lastReset=null;backups=null;#t=-1;#s;constructor(t,e){this.page=
t,this.root=e,this.say=W(JSON.parse(e.dataset.messages||"{}")),this.undo=this.part("undo"),this.#e(),
this.#s=new ut(this),this.heard.className="hb-heard",this.heard.setAttribute("role","status"),this.part(
"rest").after(this.heard),te(this.part("menu")),this.#r(),e.classList.add("hb-ready"),t.stale.add(this)}part(t){
return this.root.querySelector(`.hb-${t}`)||document.createElement("p")}#e(){let t=this.root.querySelectorAll(
".hb-item .hb-box");for(let e of t){let r=new ft(this.page,this,e);this.items.push(r),this.tally[r.kind].
open+=1,this.page.add(r)}}#r(){this.root.addEventListener("change",({target:t})=>this.#n(t)),this.root.
addEventListener("click",({target:t})=>ae(this,t)),this.root.addEventListener("focusin",({target:t})=>{
let e=t.closest(".hb-item");e&&(this.#t=this.items.findIndex(r=>r.li===e))})}#n(t){if(!(t instanceof
HTMLInputElement))return;let e=this.page.itemOf(t.name),r=e?.state==="done"||e?.state==="due";e?.box!==
t||t.checked===r||(this.said="",e.tick(t.checked),this.page.store.keep([e.terms.id]))}#o(){let t=this.
part("line").getBoundingClientRect().bottom,e=({box:o})=>{let{y:i,height:a}=o.getBoundingClientRect();
return a>0&&i+a>t&&i<innerHeight},r=this.items[this.#t],n=r&&e(r)?-1:this.items.findIndex(e);return n<
0?this.#t+1:n}round(){let t=this.#o();return[...this.items.slice(t),...this.items.slice(0,t)]}reveal(t){
if(!this.hidden.size)return;let e=t;for(;e&&e!==this.root;e=e.parentElement)e.classList.remove("hb-h\
idden"),this.hidden.delete(e)}tellScore(){this.#s.tell(this)}tellStore(){let{undoHistory:t,store:e}=this.
page,r=e.trouble(),n=e.kept();this.undo.hidden=!Array.from(this.lastReset||[]).some(([o,i])=>i.some(
a=>t.isUndoable(o,a))),this.root.dataset.kept=n,b(this.part("where"),n==="no"?"":this.say(e.where())),
b(this.part("problem"),r&&this.say(r)),Zt(this),this.backups?.tell()}focusMenu(){this.part("menu").querySelector(
"summary")?.focus()}remind(){this.backups=new dt(this)}findLastResetOnce(){this.lastReset||P(this)}};var mt=class{lines=new lt;stale=new Set;acted=null;#t=new Map;#s;#e;constructor(t,e){let r=[...t,...e][0].
dataset.handbook||"";this.store=new ct(r,{changed:n=>this.#r(n),told:()=>this.#n()}),this.undoHistory=
new tt(r,this.store),this.#e=new Y(e,this.store,this.undoHistory),this.#s=t.map(n=>new pt(this,n)),this.#s[0]?.
remind()}itemOf(t){return this.#t.get(t)}add(t){for(let e of[t.terms.id,...t.terms.was])this.#t.set(
e,t)}start(){let t=Array.from(new Set(this.#t.values())).filter(({box:r})=>r.checked);this.store.start();
let e=t.filter(({state:r})=>r==="open"||r==="na");for(let r of e)r.tick(!0);this.store.keep(e.map(({
terms:r})=>r.id)),this.#e.started(),addEventListener("beforeprint",()=>this.lines.tell(1/0)),addEventListener(
"pagehide",Nt),document.addEventListener("visibilitychange",()=>{document.hidden&&Nt()})}#r(t){this.
itemOf(t)?.show(),this.#e.show(t)}#n(){for(let t of this.stale)t.tellScore();this.stale.clear();for(let t of this.#s)
t.findLastResetOnce();this.lines.tell();for(let t of this.#s)t.tellStore();this.#e.tellStore(!this.#s.
length)}};var ce=document.querySelectorAll("fieldset.hb-checklist"),he=document.querySelectorAll(".hb-echo");(ce.
length||he.length)&&new mt(Array.from(ce),Array.from(he)).start();})();
