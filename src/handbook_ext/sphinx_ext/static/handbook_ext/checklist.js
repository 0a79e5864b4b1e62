/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{var m=s=>typeof s=="object"&&s!==null&&!Array.isArray(s),E=s=>Number.isSafeInteger(s)&&Number(s)>=0,
v=s=>typeof s=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(s);function T(s,t){if(s===t)return 0;let e=Array.
from(s),r=Array.from(t),n=e.findIndex((o,i)=>o!==r[i]);return n<0||n>=r.length?e.length-r.length:Number(
e[n].codePointAt(0))-Number(r[n].codePointAt(0))}function d(s){return Array.isArray(s)?`[${s.map(d).
join()}]`:m(s)?`{${Object.keys(s).sort(T).map(e=>`${JSON.stringify(e)}:${d(s[e])}`).join()}}`:JSON.stringify(
s)}var c=(s,t)=>s&&Object.hasOwn(s,t)?s[t]:void 0;function ft(s,t){return typeof s!="object"||s===null||
t<0?0:1+Object.values(s).reduce((e,r)=>Math.max(e,ft(r,t-1)),0)}function O(s){if(typeof s=="string")
return s.replace(/\p{Surrogate}/gu,"�");if(Array.isArray(s))return s.map(O);if(!m(s))return s;let t=Object.
entries(s).map(([e,r])=>[O(e),O(r)]);return Object.fromEntries(t)}function C(s){return typeof s=="ob\
ject"&&s!==null?Object.values(s).every(C):typeof s!="number"||Number.isSafeInteger(s)}var $="list/",Vt="snapshot/",N="part/",U="!clock",h="!erased",w="!backup",Zt=["format","version","ha\
ndbook","items","lists","snapshots"],b=s=>`handbook/1/${s}`;var te=s=>O(s)===s&&(s.startsWith(Vt)||s.startsWith($)&&v(s.slice($.length))||s.startsWith(N)&&!Zt.includes(
s.slice(N.length))),B=s=>s===U||s===h||s===w,I=s=>v(s)||B(s)||typeof s=="string"&&te(s);var dt=["state","note","evidence","confirmation"],Ot=s=>dt.includes(s),L=s=>Array.isArray(s)&&s.length===
3&&E(s[0])&&E(s[1])&&typeof s[2]=="string";function g(s){let t=m(s)?c(s,"at"):void 0;return L(t)?t:[
-1,0,""]}var y=(s,t)=>s[0]-t[0]||s[1]-t[1]||T(s[2],t[2]),ut=(s,t)=>(y(g(s),g(t))||T(d(s),d(t)))>0;function mt(s,t){
let e=Object.entries(t).filter(([r,n])=>!Object.hasOwn(s,r)||ut(n,c(s,r)));return Object.fromEntries(
[...Object.entries(s),...e])}var W=({id:s,was:t},e)=>t.reduce((r,n)=>mt(r,e(n)||{}),e(s)||{}),k=s=>s.
since??s.at[0];var ee=32*2**20,_=32,se=_-5,kt=_-2,re=_-1,F=(s,t)=>ft(s,_)>t;function ne(s,t){if(F(t,se)||!C(t))return!1;
if(!Ot(s))return!0;if(!m(t)||!L(c(t,"at")))return!1;let{value:e,wording:r="",reason:n="",since:o=0}=t;
return[e,r,n].every(i=>typeof i=="string")&&E(o)}function At(s){if(!m(s))return[{},[""]];let t=Object.
entries(s),e=t.filter(([n,o])=>ne(n,o)),r=Object.fromEntries(e);return[r,t.map(([n])=>n).filter(n=>!Object.
hasOwn(r,n))]}function oe(s){let t=[],e=[];for(let[r,n]of Object.entries(s)){let[o,i]=v(r)?At(n):[{},
[""]];for(let a of i)e.push(a?`${r}/${a}`:r);Object.keys(o).length&&t.push([r,o])}return[Object.fromEntries(
t),e]}function ie(s){if(!m(s)||!L(c(s,"at"))||!C(s))return[null,[""]];if(F(s,kt))return[null,[""]];let t=c(
s,"value")??null;if(t===null)return[{...s,value:t},[]];if(!m(t))return[null,[""]];let[e,r]=oe(t);return[
{...s,value:e},r]}var ae=s=>m(s)&&typeof c(s,"value")=="boolean"&&L(c(s,"at"))&&C(s)&&!F(s,kt),ce=s=>C(
s)&&!F(s,re);function he(s){let{at:t,wall:e}=s.given||{};return L(t)&&E(e)&&C(s)}function pt(s,t){if(!m(
t))return null;let[e,...r]=Object.keys(t);if(v(s))return e&&!At(t)[1].length?t:null;if(r.length)return null;
if(s.startsWith(N))return e==="part"&&ce(t.part)?t:null;if(B(s))return e==="given"&&he(t)?t:null;if(s.
startsWith($))return e==="mine"&&ae(t.mine)?t:null;if(e!=="snapshot")return null;let[n,o]=ie(t.snapshot);
return n&&!o.length?{snapshot:n}:null}function x(s,t){if(typeof t!="string"||t.length>ee)return null;
try{let e=JSON.parse(t),r=pt(s,/\\ud|\p{Surrogate}/iu.test(t)?O(e):e);return r&&{item:r,text:d(r)}}catch{
return null}}function Et(s,t,e){return s.startsWith(N)?T(d(t.part),d(e.part))<0?e:t:mt(t,e)}var le=10,fe=(s,t)=>m(t)&&L(t.by)&&[t.name,t.act].every(e=>typeof e=="string")&&(t.then===null||pt(s,
{[String(t.name)]:t.then})),de=(s,t)=>s.name===t.name&&s.act===t.act&&["value","reason"].every(e=>s.
then?.[e]===t.then?.[e])&&(s.then?.value!=="done"||k(s.then)===k(t.then)),H=class{#t=new Map;#e;#s;#r;constructor(t,e){
this.#s=`${b(t)}/earlier/`,this.#r=e,this.#e=e.get(h)}#n(){return this.#e!==this.#r.get(h)&&this.#t.
clear(),this.#e=this.#r.get(h),this.#t}entriesOf(t){try{let e=this.#n().get(t)??localStorage.getItem(
this.#s+t),r=JSON.parse(e??"[]");return Array.isArray(r)?r.filter(n=>fe(t,n)):[]}catch{return[]}}#o(t,e){
let r=JSON.stringify(e);try{e.length?localStorage.setItem(this.#s+t,r):localStorage.removeItem(this.#s+
t),this.#n().delete(t)}catch{this.#n().set(t,r)}}remember(t,e=""){let r=e&&`${e} ${Date.now()}`;for(let[
n,{then:o,now:i}]of t){let a=Object.keys(i||{}).map(l=>({name:l,then:c(o,l)??null,by:g(i[l]),act:r})).
filter(l=>d(l.then)!==d(i[l.name])&&(r||l.then)),p=this.entriesOf(n).filter(l=>!a.some(u=>de(u,l)));
a.length&&this.#o(n,[...a,...p].slice(0,le))}}isUndoable(t,{name:e,by:r}){return!y(g(c(this.#r.get(t),
e)),r)}#i(){let t=Array.from(this.#n().keys());try{return[...Object.keys(localStorage).filter(r=>r.startsWith(
this.#s)).map(r=>r.slice(this.#s.length)),...t]}catch{return t}}lastAct(t,e=this.#i()){let r=[];for(let i of e)
for(let a of this.entriesOf(i))a.act.startsWith(`${t} `)&&this.isUndoable(i,a)&&r.push({key:i,entry:a});
r.sort((i,a)=>y(a.entry.by,i.entry.by));let n=r.filter(({entry:i})=>i.act===r[0].entry.act),o=new Map(
n.map(({key:i})=>[i,[]]));for(let{key:i,entry:a}of n)o.get(i)?.push(a);return o}undo(t){for(let[e,r]of t){
let n=r.map(i=>d(i)),o=this.#r.get(e);this.#o(e,this.entriesOf(e).filter(i=>!n.includes(d(i))));for(let{
name:i,then:a}of r)this.#r.restoreField(e,i,a);this.remember([[e,{then:o,now:this.#r.get(e)}]])}return Array.
from(t.keys())}};var gt=s=>`${s}/damaged/${Date.now()}`,K=class{lastError=null;#t;#e;constructor(t,e){this.#t=`${b(t)}\
/`,this.#e=e}#s(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#s().
map(e=>e.slice(this.#t.length)).filter(I);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#e.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>{let r=this.#s();for(let n of r)localStorage.removeItem(n);for(let n of r)
this.#e.changed(n.slice(n.lastIndexOf("/")+1))};try{let r=localStorage.getItem(this.#t+h);return new Set(
this.#e.keysToWrite(r,e,t).filter(n=>this.#r(n)))}catch(r){return this.lastError=r,new Set}}#r(t){try{
let e=localStorage.getItem(this.#t+t);e!==null&&this.#e.absorb(t,e);let r=String(this.#e.textOf(t));
return e===r||(e!==null&&!x(t,e)&&localStorage.setItem(this.#t+gt(t),e),localStorage.setItem(this.#t+
t,r)),!0}catch(e){return this.lastError=e,!1}}};var q=class{#t=null;#e;#s;#r;constructor(t,e,r){this.#e=b(t),this.#s=e,this.#r=r}#n(){return this.#t||=
new Promise((t,e)=>{let r=indexedDB.open(this.#e);r.onupgradeneeded=()=>r.result.createObjectStore("\
items"),r.onerror=()=>e(r.error),r.onsuccess=()=>{r.result.onversionchange=()=>this.close(),r.result.
onclose=()=>{this.#t=null,this.#r()},t(r.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#o(t,e){let r=await this.#n(),n=r.transaction("\
items",t,{durability:"strict"}),o=new Promise((i,a)=>{r.addEventListener("close",a),n.oncomplete=()=>{
r.removeEventListener("close",a),i(null)},n.onabort=()=>a(n.error)});e(n.objectStore("items"),n),await o}async read(){
let t=new Map;return await this.#o("readonly",e=>{let r=e.getAllKeys(),n=e.getAll();n.onsuccess=()=>r.
result.forEach((o,i)=>{I(o)&&t.set(o,n.result[i])})}),t}write(t){return this.#o("readwrite",(e,r)=>{
let n=e.get(h);n.onsuccess=()=>{let o=this.#s.keysToWrite(n.result,()=>e.clear(),t),i=o.length;for(let a of o)
this.#i(e,a,()=>{i-=1,i||r.commit?.()})}})}#i(t,e,r){let n=t.get(e);n.onsuccess=()=>{let o=n.result;
this.#s.absorb(e,o);let i=this.#s.textOf(e);o!==void 0&&!x(e,o)&&t.put(o,gt(e)),o!==i&&t.put(i,e),r()}}};var ue=globalThis,D=ue.handbookExt||={},P=document.currentScript?.src.replace(/[^/]*$/,"")??"";var me=3e3,z=class{#t=null;#e=!1;#s=0;#r=0;#n;#o;constructor(t,e){this.#n=t,this.#o=e}isPending(){return this.#e||
this.#t!==null&&this.#r<this.#s}send(t){this.#t&&(this.#s+=1,this.#t.postMessage({pairs:t,sent:this.#s},
"*"))}join(){let t=document.createElement("iframe");this.#e=!0;let e=setTimeout(()=>{this.#e=!1,this.#o.
told()},me);addEventListener("message",({source:r,data:n})=>{r!==t.contentWindow||!m(n)||(clearTimeout(
e),this.#e=!1,this.#t=t.contentWindow,this.#i(n))}),t.hidden=!0,t.src=`${P}hub.html#${this.#n}`,document.
body.append(t)}#i({kept:t,pairs:e,all:r}){E(t)&&(this.#r=t),this.#o.heard(e),r&&this.#o.heardAll(e),
this.#o.told()}};var pe=864e5,wt=Number.MAX_SAFE_INTEGER,vt=([s,t])=>t<wt?[s,t+1]:[s+1,0],J=class{#t;#e;#s=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#e=e}#n([t,e]){(t-this.#s[0]||e-this.#s[1])>0&&(this.#s=[t,e])}seeOwn(t){let e=g(
t);this.#r=Math.max(this.#r,e[0]),this.#n(e)}see(t){let e=g(t);e[0]<=Math.max(this.#e(),this.#r)+pe&&
this.#n(e)}next(t){let e=this.#e();this.#s=e>this.#s[0]?[e,0]:vt(this.#s);let[r,n,o]=t.map(g).sort(y).
at(-1)||[-1,0,""];return(r-this.#s[0]||n-this.#s[1])<0?(this.#r=this.#s[0],{at:[...this.#s,this.#t],
gave:!0}):r===wt&&n===wt?{at:[r,n,o+this.#t],gave:!1}:{at:[...vt([r,n]),this.#t],gave:!1}}};var ge=864e5,we=6e4,Nt={state:"open",mine:!0,snapshot:null};function be(){let s=crypto.getRandomValues(
new Uint32Array(2));return Array.from(s,t=>t.toString(36)).join("")}var X=class{#t=new Map;#e=new Set;#s=new Set;#r=!1;#n=new J(
be());constructor(t){this.changed=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#e)}absorb(t,e){
let r=this.#t.get(t),n=r?.text===e?null:x(t,e);if(!n&&!r&&(e??null)!==null&&this.#e.add(t),!n)return!1;
this.#e.delete(t);let o=r?Et(t,r.item,n.item):n.item,i=r?{item:o,text:d(o)}:n;return i.text===r?.text?
!1:(this.#t.set(t,i),t===h&&this.#o(o.given.at),B(t)?this.#n.seeOwn(o.given):t.startsWith(N)||Object.
values(o).forEach(a=>this.#n.see(a)),this.changed(t),!0)}#o(t){for(let[e,{item:r}]of Array.from(this.#t)){
if(e===h)continue;let n=Object.entries(r).filter(([,o])=>{let i=g(o);return!e.startsWith(N)&&y(i,t)>
0&&i[0]<=t[0]+ge});this.#t.delete(e),n.length&&this.#i(e,Object.fromEntries(n)),this.changed(e)}this.#e.
clear()}#i(t,e){this.#t.set(t,{item:e,text:d(e)})}lacks(t,e){let r=this.textOf(t);return e!==r&&(e===
void 0||(x(t,e)?.text??r)!==r)}keysToWrite(t,e,r){this.absorb(h,t);let n=this.textOf(h);return!n||n===
t?r.filter(o=>this.has(o)):(e(),this.keys())}set(t,e,r,n={},o=[]){let{at:i,gave:a}=this.#n.next([t,...o].
map(l=>c(this.get(l),e))),p=a?{}:{since:Date.now()};this.#i(t,{...this.get(t),[e]:O({value:r,at:i,...p,
...n})}),this.#e.delete(t),this.changed(t),a&&this.#a(U,i)}#a(t,e,r){let n=Date.now();this.#r||=this.#c(
n),this.#i(t,{given:{at:e,wall:n,...r}}),this.#s.add(t)}#c(t){return t<(this.get(U)?.given.wall||0)-
we}isSetBack(){return this.#r||this.#c(Date.now())}noteBackup(t){let{at:e}=this.#n.next([c(this.get(
w),"given")]);this.#a(w,e,t),this.changed(w)}clear(){let{at:t}=this.#n.next([c(this.get(h),"given")]),
e=this.keys();this.#t.clear(),this.#e.clear(),this.#a(h,t),e.forEach(this.changed)}restoreField(t,e,r){
let n=e in Nt?c(Nt,e):"",{value:o=n,at:i=[],...a}=r||{};this.set(t,e,o,i.length?{since:i[0],...a}:{})}takeNoted(){
let t=Array.from(this.#s);return this.#s.clear(),t}pairsOf(t){return Array.from(new Set([h,...t])).filter(
e=>this.has(e)).map(e=>[e,String(this.textOf(e))])}isBehind(t){let e=this.get(h),[,r]=t.filter(Array.
isArray).find(([o])=>o===h)||[],n=x(h,r)?.item;return!!e&&(!n||ut(e.given,n.given))}lackingIn(t){let e=Array.
isArray(t)&&!this.isBehind(t),r=new Set(e?t.map(n=>n?.[0]):[]);return this.keys().filter(n=>!r.has(n))}};var Y=class{#t=null;#e;#s;constructor(t,e){this.#e=b(t),this.#s=e}open(){try{this.#t=new BroadcastChannel(
this.#e),this.#t.onmessage=t=>this.#s.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#e}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:r,newValue:n})=>{r===null?this.#s.cleared():r.startsWith(e)?this.#s.replaced(r.slice(
e.length)):r.startsWith(t)&&n!==null&&this.#s.wrote([r.slice(t.length),n])})}};var G=class{#t;#e;#s;#r;#n;#o;#i=new Map;#a="";#c=!1;#h=0;#d=!1;#f=Promise.resolve();constructor(t,e){
this.#o=e,this.#t=new X(e.changed),this.#e=new K(t,this.#t),this.#s=new q(t,this.#t,()=>this.#l()),this.#r=
new Y(t,{heard:r=>this.take(r),wrote:r=>this.#g([r]),cleared:()=>this.#l(),replaced:r=>{e.changed(r),
e.told()}}),this.#n=new z(t,{heard:r=>this.take(r),heardAll:r=>this.#n.send(this.pairsOf(this.#t.lackingIn(
r))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#o.isHub&&this.#n.join();
let t=this.#l();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),this.#s.
close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#l())}),document.addEventListener(
"visibilitychange",()=>{document.hidden||this.#l()}),t}get(t){return this.#t.get(t)}keys(){return this.#t.
keys()}damaged(){return this.#t.damaged()}set(t,e,r,n,o){this.#t.set(t,e,r,n,o)}restoreField(t,e,r){
this.#t.restoreField(t,e,r)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#e.renew(t)}mergeIn(t){
let e=t.filter(([r,n])=>this.#t.absorb(r,d(n)));return this.keep(e.map(([r])=>r))}keepBackup(t){return this.#t.
noteBackup(t),this.keep([])}erase(){return this.#t.clear(),this.#i.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#o.told(),this.#f;let r=this.#u(this.#m(e));return this.#r.
send(this.pairsOf(e)),this.#n.send(this.pairsOf(e)),r}#u(t){return this.#f=Promise.all([this.#f,t]).
then(()=>{}),this.#f}async#m(t){let e=Array.from(new Set([...this.#i.keys(),...t]));if(!e.length)return;
let r=this.#e.write(e);this.#h+=1,this.#o.told();try{await this.#s.write(e);for(let n of e)this.#i.delete(
n);this.#d=!0}catch(n){for(let i of e)this.#i.set(i,r.has(i));let o=[n,this.#e.lastError].map(i=>i instanceof
DOMException&&i.name);this.#a=o.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#i.values()).
every(Boolean)&&(this.#a=""),this.#h-=1,this.#o.told()}#l(){return this.#u(this.#w())}async#w(){let t=this.#e.
read();this.#p(t),this.#h+=1,this.#o.told();let e=await this.#s.read().catch(()=>null);this.#p(e),!t&&
!e?this.#a="refused":this.#i.size||(this.#a=""),this.#c||=this.#d&&!t?.size&&!e?.size,this.#d||=!!e?.
size;let r=n=>[t,e].some(o=>o&&this.#t.lacks(n,o.get(n)));await this.#m(this.#t.keys().filter(r)),this.#h-=
1,this.#o.told()}#p(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,r)=>this.#t.absorb(r,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([h]):this.#g(t):Promise.resolve()}#g(t){let e=[];
for(let r of t){let[n,o]=Array.isArray(r)?r:[];if(!I(n)||!x(n,o))continue;(this.#t.absorb(n,o)&&(this.#o.
isHub||n===h)||this.#t.lacks(n,o))&&e.push(n)}return this.keep(e)}where(){return this.#i.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#a?this.#a:this.#c?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#a?"no":this.#h||this.#n.isPending()?"pen\
ding":"yes"}};function f(s,t={},...e){let r=document.createElement(s);return Object.assign(r,t),r.append(...e),r}function M(s,t){s.textContent!==t&&(s.textContent=t),s.hidden=!t}function Lt(s){s.ariaLive="off";for(let t of[
"click","keydown"])addEventListener(t,()=>{s.ariaLive="polite"},!0)}var R=new Map;function Q(s){let t=R.get(s)||new Promise(e=>{let r=()=>{R.delete(s),e(null)};document.
head.append(f("script",{src:`${P}${s}`,onload:e,onerror:r}))});return R.set(s,t),t}function Ct(s,t=""){
let e=[`link[href*="/${s}"]`,t].filter(Boolean).join(),r=R.get(s)||(document.querySelector(e)?Promise.
resolve():new Promise(n=>{let o=`${P}${s}`;document.head.append(f("link",{rel:"stylesheet",href:o,onload:n,
onerror:n}))}));return R.set(s,r),r}var ye=200,V=class{#t=0;#e=!1;#s;#r;constructor(t,e=()=>[]){this.#s=t,this.#r=e}watch(){addEventListener(
"pagehide",()=>{this.#e=!0,this.#n()}),addEventListener("pageshow",()=>{this.#e=!1}),document.addEventListener(
"visibilitychange",()=>this.#n())}changed(){if(!D.site)return;let t=Q("summarize.js");this.#e&&queueMicrotask(
()=>this.#n()),this.#t||=setTimeout(async()=>{await t,document.hidden||this.#n()},ye)}#n(){!this.#t||
!D.writeSummary||(clearTimeout(this.#t),this.#t=0,D.writeSummary(this.#s,this.#r()))}};function It(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var Dt;
function xe(s,t){return Dt||=new Intl.PluralRules(It()),c(s,String(t))??c(s,Dt.select(t))??s.other}var jt=s=>(t,e={})=>{
let r=c(s,t)||"";return(typeof r=="string"?r:xe(r,Number(e.n))).replace(/\{(\w+)\}/g,(o,i)=>String(c(
e,i)??o))},Tt={};function A(s,t={dateStyle:"long"}){if(s===null||!(Math.abs(s)<=864e13))return"?";let e=JSON.
stringify(t);return Tt[e]||=new Intl.DateTimeFormat(It(),t),Tt[e].format(s)}var Se=864e5;function bt(s,t){let{state:e,reason:r,confirmed_by:n}=s,o=[];e!=="open"&&o.push(t(`${e}\
On`,{date:A(s.since),reason:r})),s.reworded_from&&o.push(t(e==="na"?"rewordedNa":"reworded"));let i={
name:n,date:A(s.confirmed_at)},p=Number(s.since)-Number(s.confirmed_at)>Se?"confirmedEarlier":"confi\
rmedBy";return n&&o.push(t(s.confirmed_before?"confirmedBefore":p,i)),o.join(" ")}function Z(s,t){let{
note:e,evidence:r}=s,n=[bt(s,t)];return e&&n.push(t("noteSaid",{text:e})),r&&n.push(t("evidenceSaid",
{text:r})),n.filter(Boolean).join(" ")}var tt=()=>({open:0,done:0,due:0,na:0});function Bt({required:s,
optional:t},e,r){let{done:n,due:o,na:i}=s,a=s.open+o,p=o?r("due",{n:o}):"",l=i?r("na",{n:i}):"",u=r(
"score",{n,total:n+a}),S=[],lt=t.done+t.open+t.due;return lt&&S.push(r("optional",{n:t.done,total:lt})),
e&&S.push(r("confirmed",{n:e})),a||S.push(r("ready")),[`${u}${r("scoreOpen",{n:a})}${p}${l}.`,S.join(
" ")]}function Pt({done:s,open:t,due:e,na:r},n){let o=e?n("dueShort",{n:e}):"",i=r?n("naShort",{n:r}):"";return`${n(
"scoreShort",{n:s,total:s+t+e})}${o}${i}`}var Oe=s=>/^https?:\/\/./i.test(s),ke=s=>Oe(s)?f("a",{href:s,rel:"noreferrer",textContent:s}):s;function Mt({
note:s,evidence:t},e){let[r,n]=e("evidenceSaid",{text:"\0"}).split("\0"),o=[];return s&&o.push(f("p",
{className:"hb-note"},e("noteSaid",{text:s}))),t&&o.push(f("p",{className:"hb-evidence"},r,ke(t),n||
"")),o}var Ae={d:1,w:7,m:1,y:12},Rt=Date.UTC(1e4,0);function Ee(s,t){let e=t.slice(-1),r=Number.parseInt(t,
10)*Ae[e],n=new Date(s);if(!t||s>=Rt)return 1/0;if(e==="d"||e==="w")n.setUTCDate(n.getUTCDate()+r);else{
let o=n.getUTCDate();n.setUTCDate(1),n.setUTCMonth(n.getUTCMonth()+r+1,0),n.setUTCDate(Math.min(o,n.
getUTCDate()))}return n.getTime()<Rt?n.getTime():1/0}function et(s,t,e){let{wording:r,recheck:n}=s,o=W(
s,t),[i,a,p,l]=dt.map(j=>c(o,j)),u=i&&(i.value==="done"||i.value==="na")?i:void 0,S=j=>j?.wording&&j.
wording!==r?j.wording:"";return{state:u?.value==="done"&&e>=Ee(k(u),n)?"due":u?.value||"open",since:u?
k(u):null,reason:u?.value==="na"&&u.reason||"",note:a?.value||"",evidence:p?.value||"",confirmed_by:l?.
value||"",confirmed_at:l?.value?k(l):null,reworded_from:S(u),confirmed_before:!!(l?.value&&S(l))}}var $t=({
state:s,confirmed_by:t})=>s==="done"&&!!t;var ve=864e5;function Ut({terms:s},t,e,r){let n={[e]:r||void 0};return Z(et({...s,was:[]},()=>n,Date.
now()),t)}function Wt(s,t){let e=s.undoHistory.entriesOf(s.terms.id),r=e.length?s.record():{},n=e.map(
o=>({entry:o,words:Ut(s,t,o.name,o.then)}));return n.filter(({entry:{name:o},words:i},a)=>i&&i!==Ut(
s,t,o,c(r,o))&&n.findIndex(p=>p.words===i)===a)}function _t({entry:{then:s,by:t}},e){let r=s.value===
"done"&&e!=="na"&&A(k(s))===A(t[0]);return Date.now()-t[0]<ve&&!r}var Ft=({terms:s,store:t,undoHistory:e},{
entry:r})=>t.keep(e.undo(new Map([[s.id,[r]]])));var Ht=({terms:s,list:t,state:e},r)=>_t(r,e)&&!t.lastReset?.has(s.id);function Kt(s,t,e){let{list:r,
back:n,page:o}=s;e?(s.back=Ne(s,e,n||void 0),n||t.after(s.back),o.acted===s&&(r.heard.textContent=r.
say("canPutBack",{what:e.words}))):(n&&n===document.activeElement&&s.box.focus(),n&&(r.heard.textContent=
""),n?.remove(),s.back=null),o.acted===s&&(o.acted=null)}function Ne(s,t,e=f("button")){let r=s.list.
say("putBack",{what:t.words});return Object.assign(e,{type:"button",className:"hb-back",textContent:r,
title:r,onclick:()=>{Ft(s,t)}})}var Le=100;function Ce(s,t){let{say:e}=s.list,{state:r}=t,n=bt(t,e),o=[...n?[f("p",{},n)]:[],...Mt(t,
e)];return r==="open"&&n&&o[0].append(" ",e("noCount")),r==="due"&&o[0].append(" ",f("button",{type:"\
button",className:"hb-holds",textContent:e("holds"),onclick:()=>s.confirmStill()})),o.flatMap((i,a)=>a?
[" ",i]:[i])}function De(s,t){let e=Array.from(s.li.children).find(({className:i})=>i==="hb-facts"),
r=Z(t,s.list.say),n=e?.querySelector(".hb-more");e&&r!==s.told&&(e.querySelector(".hb-known")?.remove(),
r&&e.prepend(f("div",{className:"hb-known"},...Ce(s,t))),s.li.classList.toggle("hb-told",!!r),s.told=
r);let o=Wt(s,s.list.say);n&&Kt(s,n,o.find(i=>Ht(s,i))),s.li.classList.toggle("hb-offers",!!s.back),
s.panel?.fill(t,o)}var st=class{#t=new Map;add(t,e){this.#t.set(t,e)}tell(t=Le){let e=t;for(let[r,n]of this.#t){
if(!e--)break;this.#t.delete(r),De(r,n)}this.#t.size&&setTimeout(()=>this.tell())}};function yt(s,t){let{wall:e,restored:r}=s.get(w)?.given||{};return e?t(r?"restoredOn":"backedUp",{date:A(
e)}):t("notBackedUp")}var qt=864e5,Te=30*qt,Ie=7*qt;function je(s){let t=g(s.get(w)?.given),e=1/0;for(let r of s.keys().filter(
v))for(let n of Object.values(s.get(r))){let o=g(n);y(o,t)>0&&(e=Math.min(e,o[0]))}return e}var xt=class{#t=0;#e;constructor(t){
this.#e=`${b(t)}/!later`}last(){try{return Math.max(this.#t,Number(localStorage.getItem(this.#e)))}catch{
return this.#t}}now(){this.#t=Date.now();try{localStorage.setItem(this.#e,String(this.#t))}catch{}}},
rt=class{#t=[];#e=1/0;#s;#r;constructor(t,e){this.#r=t,this.#s=new xt(e)}#n(){let t=[w,h].map(r=>this.#r.
get(r));this.#t.length&&t.every((r,n)=>r===this.#t[n])||this.#r.kept()!=="yes"||(this.#t=t,this.#e=je(
this.#r))}putOff(){this.#s.now()}isDue(){this.#n();let t=Date.now();return t-this.#e>Te&&t-this.#s.last()>
Ie}};var nt=class{#t;#e=f("span");#s;#r;constructor(t){let{say:e,root:r}=t;this.#r=t,this.#t=new rt(t.page.
store,r.dataset.handbook||""),this.#s=f("p",{className:"hb-reminder",hidden:!0},this.#e," ",f("butto\
n",{type:"button",className:"hb-backup",textContent:e("backUp")})," ",f("button",{type:"button",className:"\
hb-later",textContent:e("later")})),t.part("where").after(this.#s)}putOff(){this.#t.putOff(),this.tell()}tell(){
let t=this.#t.isDue(),{page:{store:e},say:r}=this.#r;this.#e.textContent=t?yt(e,r):"",this.#s.hidden=
!t}},zt=s=>M(s.part("backed-up"),yt(s.page.store,s.say));function Jt({name:s,dataset:{wording:t="",was:e="",recheck:r=""}}){return{id:s,wording:t,was:e?e.split(
" "):[],recheck:r}}var ot=class{constructor(t,e,r){this.terms=t,this.store=e,this.undoHistory=r}keys(){
return[this.terms.id,...this.terms.was]}status(){return et(this.terms,t=>this.store.get(t),Date.now())}record(){
return W(this.terms,t=>this.store.get(t))}put(t,e,r={}){let{id:n,wording:o,was:i}=this.terms;this.store.
set(n,t,e,{wording:o,...r},i)}remember(t,e){let{id:r}=this.terms,n={[t]:c(this.store.get(r),t)};this.
undoHistory.remember([[r,{then:{[t]:e},now:n}]])}tick(t){let e=c(this.record(),"state");this.put("st\
ate",t?"done":"open"),this.remember("state",e)}confirmStill(){let{state:t,reason:e}=this.status(),r=c(
this.record(),"state");t==="na"?this.put("state","na",{reason:e}):this.put("state","done"),this.remember(
"state",r)}};function Be({classList:s}){return s.contains("hb-upcoming")?"upcoming":s.contains("hb-optional")?"op\
tional":"required"}var it=class extends ot{state="open";isConfirmed=!1;told="";back=null;panel=null;constructor(t,e,r){
super(Jt(r),t.store,t.undoHistory),this.page=t,this.list=e,this.box=r,this.li=r.closest(".hb-item"),
this.kind=Be(this.li)}isLeft(){return this.state==="open"||this.state==="due"}remember(t,e){super.remember(
t,e),this.page.acted=this}confirmStill(){super.confirmStill(),this.box.focus(),this.page.store.keep(
[this.terms.id])}show(){let{box:t,li:e,list:r,kind:n}=this,o=this.status();r.tally[n][this.state]-=1,
r.tally[n][o.state]+=1;let i=$t(o);n!=="upcoming"&&(r.confirmed+=Number(i)-Number(this.isConfirmed)),
o.state!==this.state&&(e.classList.remove(`hb-${this.state}`),e.classList.add(`hb-${o.state}`)),this.
store.get(this.terms.id)||r.lastReset?.delete(this.terms.id),this.state=o.state,this.isConfirmed=i,t.
checked=o.state==="done"||o.state==="due",this.isLeft()&&r.reveal(e),this.page.lines.add(this,o),this.
page.stale.add(r)}};function Xt(s){let t=s.querySelector("summary");if(!(s instanceof HTMLDetailsElement)||!t)return;let e=()=>{
s.open=!1,t.focus()};s.addEventListener("keydown",({key:r})=>{r==="Escape"&&s.open&&e()}),s.addEventListener(
"focusout",({relatedTarget:r})=>{s.contains(r)||(s.open=!1)}),s.addEventListener("click",({target:r})=>{
r.closest("button")&&e()})}var Pe="reset";function Yt(s){let t=s.items.map(({terms:r})=>r.id);s.lastReset=s.page.undoHistory.lastAct(
Pe,t);let[e]=s.lastReset.values();s.undo.title=e?s.say("putBackReset",{n:s.lastReset.size,date:A(e[0].
by[0])}):""}function St(s,t){s.textContent!==t&&(s.textContent=t)}var at=class{#t=f("span",{className:"hb-whole"});#e=document.
createTextNode("");#s=f("span",{className:"hb-notice"});#r;#n;constructor(t){let e=["score","rest"].
map(r=>t.part(r));this.#r=e[0],this.#n=t.part("bar"),e.forEach(Lt),this.#r.replaceChildren(this.#t),
e[1].replaceChildren(this.#e," ",this.#s)}tell({tally:t,confirmed:e,said:r,hidden:n,say:o}){let{required:i}=t,
{done:a,open:p,due:l}=i,[u,S]=Bt(t,e,o);this.#n.max=a+p+l||1,this.#n.value=a,this.#n.ariaValueText=u,
this.#r.dataset.short=Pt(i,o),St(this.#t,u),St(this.#e,S),St(this.#s,`${r} ${n.size?o("hidden",{n:n.
size}):""}`.trim())}};var Gt=()=>Promise.all([Q("acts.js"),Ct("acts.css")]),ct=class{items=[];tally={required:tt(),optional:tt(),
upcoming:tt()};confirmed=0;said="";heard=document.createElement("span");hidden=new Set;lastReset=null;backups=null;tellHeadings=()=>{};at=-1;#t;constructor(t,e){
this.page=t,this.root=e,this.say=jt(JSON.parse(e.dataset.messages||"{}")),this.undo=this.part("undo"),
this.#e(),this.#t=new at(this),this.heard.className="hb-heard",this.heard.role="status",this.part("r\
est").after(this.heard),Xt(this.part("menu")),this.#s(),e.classList.add("hb-ready"),t.stale.add(this)}part(t){
return this.root.querySelector(`.hb-${t}`)||document.createElement("p")}#e(){let t=this.root.querySelectorAll(
".hb-item .hb-box");for(let e of t){let r=new it(this.page,this,e);this.items.push(r),this.tally[r.kind].
open+=1,this.page.add(r)}}#s(){this.root.addEventListener("change",({target:t})=>this.#r(t));for(let t of[
"pointerover","focusin"])this.root.addEventListener(t,Gt);this.root.addEventListener("click",async({
target:t})=>{let e=t.closest("button");e&&(D.pressed||await Gt(),D.pressed?.(this,e))}),this.root.addEventListener(
"focusin",({target:t})=>{let e=t.closest(".hb-item");e&&(this.at=this.items.findIndex(r=>r.li===e))})}#r(t){
if(!(t instanceof HTMLInputElement))return;let e=this.page.itemOf(t.name),r=e?.state==="done"||e?.state===
"due";e?.box!==t||t.checked===r||(this.said="",e.tick(t.checked),this.page.store.keep([e.terms.id]))}reveal(t){
if(!this.hidden.size)return;let e=t;for(;e&&e!==this.root;e=e.parentElement)e.classList.remove("hb-h\
idden"),this.hidden.delete(e);this.tellHeadings()}tellScore(){this.#t.tell(this)}tellStore(){let{undoHistory:t,
store:e}=this.page,r=e.trouble(),n=e.kept();this.undo.hidden=!Array.from(this.lastReset||[]).some(([
o,i])=>i.some(a=>t.isUndoable(o,a))),this.root.dataset.kept=n,M(this.part("where"),n==="no"?"":this.
say(e.where())),M(this.part("problem"),r&&this.say(r)),zt(this),this.backups?.tell()}focusMenu(){this.
part("menu").querySelector("summary")?.focus()}remind(){this.backups=new nt(this)}summed(){let{root:t,
items:e,say:r}=this,{id:n,dataset:{page:o=""}}=t;return{id:n,title:this.part("title").textContent.trim(),
page:o,items:e,say:r}}findLastResetOnce(){this.lastReset||Yt(this)}};var ht=class{lines=new st;stale=new Set;acted=null;#t=new Map;#e;#s;constructor(t){let e=t[0].dataset.
handbook||"";this.store=new G(e,{changed:r=>{this.itemOf(r)?.show(),this.#s.changed()},told:()=>this.#r()}),
this.undoHistory=new H(e,this.store),this.#e=t.map(r=>new ct(this,r)),this.#e[0].remind(),this.#s=new V(
this.store,()=>this.#e.map(r=>r.summed()))}itemOf(t){return this.#t.get(t)}add(t){for(let e of[t.terms.
id,...t.terms.was])this.#t.set(e,t)}start(){let t=Array.from(new Set(this.#t.values())).filter(({box:r})=>r.
checked);this.store.start();let e=t.filter(({state:r})=>r==="open"||r==="na");for(let r of e)r.tick(
!0);this.store.keep(e.map(({terms:r})=>r.id)),addEventListener("beforeprint",()=>this.lines.tell(1/0)),
this.#s.watch()}#r(){for(let t of this.stale)t.tellScore();this.stale.clear();for(let t of this.#e)t.
findLastResetOnce();this.lines.tell();for(let t of this.#e)t.tellStore()}};var Qt=document.querySelectorAll("fieldset.hb-checklist");Qt.length&&new ht(Array.from(Qt)).start();})();
