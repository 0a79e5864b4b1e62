/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{var c=s=>typeof s=="object"&&s!==null&&!Array.isArray(s),p=s=>Number.isSafeInteger(s)&&Number(s)>=0,
m=s=>typeof s=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(s);function x(s,t){if(s===t)return 0;let e=Array.
from(s),r=Array.from(t),n=e.findIndex((i,o)=>i!==r[o]);return n<0||n>=r.length?e.length-r.length:Number(
e[n].codePointAt(0))-Number(r[n].codePointAt(0))}function l(s){return Array.isArray(s)?`[${s.map(l).
join()}]`:c(s)?`{${Object.keys(s).sort(x).map(e=>`${JSON.stringify(e)}:${l(s[e])}`).join()}}`:JSON.stringify(
s)}var u=(s,t)=>s&&Object.hasOwn(s,t)?s[t]:void 0;function C(s,t){return typeof s!="object"||s===null||
t<0?0:1+Object.values(s).reduce((e,r)=>Math.max(e,C(r,t-1)),0)}function d(s){if(typeof s=="string")return s.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(s))return s.map(d);if(!c(s))return s;let t=Object.
entries(s).map(([e,r])=>[d(e),d(r)]);return Object.fromEntries(t)}function b(s){return typeof s=="ob\
ject"&&s!==null?Object.values(s).every(b):typeof s!="number"||Number.isSafeInteger(s)}var P="list/",Z="snapshot/",g="part/",I="!clock",a="!erased",E="!backup",tt=["format","version","han\
dbook","items","lists","snapshots"],O=s=>`handbook/1/${s}`;var et=s=>d(s)===s&&(s.startsWith(Z)||s.startsWith(P)&&m(s.slice(P.length))||s.startsWith(g)&&!tt.includes(
s.slice(g.length))),S=s=>s===I||s===a||s===E,A=s=>m(s)||S(s)||typeof s=="string"&&et(s);var st=["state","note","evidence","confirmation"],U=s=>st.includes(s),y=s=>Array.isArray(s)&&s.length===
3&&p(s[0])&&p(s[1])&&typeof s[2]=="string";function w(s){let t=c(s)?u(s,"at"):void 0;return y(t)?t:[
-1,0,""]}var j=(s,t)=>s[0]-t[0]||s[1]-t[1]||x(s[2],t[2]),W=(s,t)=>(j(w(s),w(t))||x(l(s),l(t)))>0;function _(s,t){
let e=Object.entries(t).filter(([r,n])=>!Object.hasOwn(s,r)||W(n,u(s,r)));return Object.fromEntries(
[...Object.entries(s),...e])}var rt=32*2**20,T=32,nt=T-5,H=T-2,it=T-1,N=(s,t)=>C(s,T)>t;function ot(s,t){if(N(t,nt)||!b(t))return!1;
if(!U(s))return!0;if(!c(t)||!y(u(t,"at")))return!1;let{value:e,wording:r="",reason:n="",since:i=0}=t;
return[e,r,n].every(o=>typeof o=="string")&&p(i)}function z(s){if(!c(s))return[{},[""]];let t=Object.
entries(s),e=t.filter(([n,i])=>ot(n,i)),r=Object.fromEntries(e);return[r,t.map(([n])=>n).filter(n=>!Object.
hasOwn(r,n))]}function at(s){let t=[],e=[];for(let[r,n]of Object.entries(s)){let[i,o]=m(r)?z(n):[{},
[""]];for(let h of o)e.push(h?`${r}/${h}`:r);Object.keys(i).length&&t.push([r,i])}return[Object.fromEntries(
t),e]}function ht(s){if(!c(s)||!y(u(s,"at"))||!b(s))return[null,[""]];if(N(s,H))return[null,[""]];let t=u(
s,"value")??null;if(t===null)return[{...s,value:t},[]];if(!c(t))return[null,[""]];let[e,r]=at(t);return[
{...s,value:e},r]}var ct=s=>c(s)&&typeof u(s,"value")=="boolean"&&y(u(s,"at"))&&b(s)&&!N(s,H),lt=s=>b(
s)&&!N(s,it);function ut(s){let{at:t,wall:e}=s.given||{};return y(t)&&p(e)&&b(s)}function ft(s,t){if(!c(
t))return null;let[e,...r]=Object.keys(t);if(m(s))return e&&!z(t)[1].length?t:null;if(r.length)return null;
if(s.startsWith(g))return e==="part"&&lt(t.part)?t:null;if(S(s))return e==="given"&&ut(t)?t:null;if(s.
startsWith(P))return e==="mine"&&ct(t.mine)?t:null;if(e!=="snapshot")return null;let[n,i]=ht(t.snapshot);
return n&&!i.length?{snapshot:n}:null}function f(s,t){if(typeof t!="string"||t.length>rt)return null;
try{let e=JSON.parse(t),r=ft(s,/\\ud|\p{Surrogate}/iu.test(t)?d(e):e);return r&&{item:r,text:l(r)}}catch{
return null}}function X(s,t,e){return s.startsWith(g)?x(l(t.part),l(e.part))<0?e:t:_(t,e)}var v=s=>`${s}/damaged/${Date.now()}`,D=class{lastError=null;#t;#s;constructor(t,e){this.#t=`${O(t)}\
/`,this.#s=e}#e(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#e().
map(e=>e.slice(this.#t.length)).filter(A);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#s.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>{let r=this.#e();for(let n of r)localStorage.removeItem(n);for(let n of r)
this.#s.changed(n.slice(n.lastIndexOf("/")+1))};try{let r=localStorage.getItem(this.#t+a);return new Set(
this.#s.keysToWrite(r,e,t).filter(n=>this.#r(n)))}catch(r){return this.lastError=r,new Set}}#r(t){try{
let e=localStorage.getItem(this.#t+t);e!==null&&this.#s.absorb(t,e);let r=String(this.#s.textOf(t));
return e===r||(e!==null&&!f(t,e)&&localStorage.setItem(this.#t+v(t),e),localStorage.setItem(this.#t+
t,r)),!0}catch(e){return this.lastError=e,!1}}};var L=class{#t=null;#s;#e;#r;constructor(t,e,r){this.#s=O(t),this.#e=e,this.#r=r}#n(){return this.#t||=
new Promise((t,e)=>{let r=indexedDB.open(this.#s);r.onupgradeneeded=()=>r.result.createObjectStore("\
items"),r.onerror=()=>e(r.error),r.onsuccess=()=>{r.result.onversionchange=()=>this.close(),r.result.
onclose=()=>{this.#t=null,this.#r()},t(r.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#i(t,e){let r=await this.#n(),n=r.transaction("\
items",t,{durability:"strict"}),i=new Promise((o,h)=>{r.addEventListener("close",h),n.oncomplete=()=>{
r.removeEventListener("close",h),o(null)},n.onabort=()=>h(n.error)});e(n.objectStore("items"),n),await i}async read(){
let t=new Map;return await this.#i("readonly",e=>{let r=e.getAllKeys(),n=e.getAll();n.onsuccess=()=>r.
result.forEach((i,o)=>{A(i)&&t.set(i,n.result[o])})}),t}write(t){return this.#i("readwrite",(e,r)=>{
let n=e.get(a);n.onsuccess=()=>{let i=this.#e.keysToWrite(n.result,()=>e.clear(),t),o=i.length;for(let h of i)
this.#o(e,h,()=>{o-=1,o||r.commit?.()})}})}#o(t,e,r){let n=t.get(e);n.onsuccess=()=>{let i=n.result;
this.#e.absorb(e,i);let o=this.#e.textOf(e);i!==void 0&&!f(e,i)&&t.put(i,v(e)),i!==o&&t.put(o,e),r()}}};var dt=globalThis,kt=dt.handbookExt||={},J=document.currentScript?.src.replace(/[^/]*$/,"")??"";var pt=3e3,B=class{#t=null;#s=!1;#e=0;#r=0;#n;#i;constructor(t,e){this.#n=t,this.#i=e}isPending(){return this.#s||
this.#t!==null&&this.#r<this.#e}send(t){this.#t&&(this.#e+=1,this.#t.postMessage({pairs:t,sent:this.#e},
"*"))}join(){let t=document.createElement("iframe");this.#s=!0;let e=setTimeout(()=>{this.#s=!1,this.#i.
told()},pt);addEventListener("message",({source:r,data:n})=>{r!==t.contentWindow||!c(n)||(clearTimeout(
e),this.#s=!1,this.#t=t.contentWindow,this.#o(n))}),t.hidden=!0,t.src=`${J}hub.html#${this.#n}`,document.
body.append(t)}#o({kept:t,pairs:e,all:r}){p(t)&&(this.#r=t),this.#i.heard(e),r&&this.#i.heardAll(e),
this.#i.told()}};var mt=864e5,F=Number.MAX_SAFE_INTEGER,Y=([s,t])=>t<F?[s,t+1]:[s+1,0],M=class{#t;#s;#e=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#s=e}#n([t,e]){(t-this.#e[0]||e-this.#e[1])>0&&(this.#e=[t,e])}seeOwn(t){let e=w(
t);this.#r=Math.max(this.#r,e[0]),this.#n(e)}see(t){let e=w(t);e[0]<=Math.max(this.#s(),this.#r)+mt&&
this.#n(e)}next(t){let e=this.#s();this.#e=e>this.#e[0]?[e,0]:Y(this.#e);let[r,n,i]=t.map(w).sort(j).
at(-1)||[-1,0,""];return(r-this.#e[0]||n-this.#e[1])<0?(this.#r=this.#e[0],{at:[...this.#e,this.#t],
gave:!0}):r===F&&n===F?{at:[r,n,i+this.#t],gave:!1}:{at:[...Y([r,n]),this.#t],gave:!1}}};var gt=864e5,wt=6e4,q={state:"open",mine:!0,snapshot:null};function bt(){let s=crypto.getRandomValues(
new Uint32Array(2));return Array.from(s,t=>t.toString(36)).join("")}var R=class{#t=new Map;#s=new Set;#e=new Set;#r=!1;#n=new M(
bt());constructor(t){this.changed=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#s)}absorb(t,e){
let r=this.#t.get(t),n=r?.text===e?null:f(t,e);if(!n&&!r&&(e??null)!==null&&this.#s.add(t),!n)return!1;
this.#s.delete(t);let i=r?X(t,r.item,n.item):n.item,o=r?{item:i,text:l(i)}:n;return o.text===r?.text?
!1:(this.#t.set(t,o),t===a&&this.#i(i.given.at),S(t)?this.#n.seeOwn(i.given):t.startsWith(g)||Object.
values(i).forEach(h=>this.#n.see(h)),this.changed(t),!0)}#i(t){for(let[e,{item:r}]of Array.from(this.#t)){
if(e===a)continue;let n=Object.entries(r).filter(([,i])=>{let o=w(i);return!e.startsWith(g)&&j(o,t)>
0&&o[0]<=t[0]+gt});this.#t.delete(e),n.length&&this.#o(e,Object.fromEntries(n)),this.changed(e)}this.#s.
clear()}#o(t,e){this.#t.set(t,{item:e,text:l(e)})}lacks(t,e){let r=this.textOf(t);return e!==r&&(e===
void 0||(f(t,e)?.text??r)!==r)}keysToWrite(t,e,r){this.absorb(a,t);let n=this.textOf(a);return!n||n===
t?r.filter(i=>this.has(i)):(e(),this.keys())}set(t,e,r,n={},i=[]){let{at:o,gave:h}=this.#n.next([t,...i].
map(V=>u(this.get(V),e))),Q=h?{}:{since:Date.now()};this.#o(t,{...this.get(t),[e]:d({value:r,at:o,...Q,
...n})}),this.#s.delete(t),this.changed(t),h&&this.#a(I,o)}#a(t,e,r){let n=Date.now();this.#r||=this.#h(
n),this.#o(t,{given:{at:e,wall:n,...r}}),this.#e.add(t)}#h(t){return t<(this.get(I)?.given.wall||0)-
wt}isSetBack(){return this.#r||this.#h(Date.now())}noteBackup(t){let{at:e}=this.#n.next([u(this.get(
E),"given")]);this.#a(E,e,t),this.changed(E)}clear(){let{at:t}=this.#n.next([u(this.get(a),"given")]),
e=this.keys();this.#t.clear(),this.#s.clear(),this.#a(a,t),e.forEach(this.changed)}restoreField(t,e,r){
let n=e in q?u(q,e):"",{value:i=n,at:o=[],...h}=r||{};this.set(t,e,i,o.length?{since:o[0],...h}:{})}takeNoted(){
let t=Array.from(this.#e);return this.#e.clear(),t}pairsOf(t){return Array.from(new Set([a,...t])).filter(
e=>this.has(e)).map(e=>[e,String(this.textOf(e))])}isBehind(t){let e=this.get(a),[,r]=t.filter(Array.
isArray).find(([i])=>i===a)||[],n=f(a,r)?.item;return!!e&&(!n||W(e.given,n.given))}lackingIn(t){let e=Array.
isArray(t)&&!this.isBehind(t),r=new Set(e?t.map(n=>n?.[0]):[]);return this.keys().filter(n=>!r.has(n))}};var K=class{#t=null;#s;#e;constructor(t,e){this.#s=O(t),this.#e=e}open(){try{this.#t=new BroadcastChannel(
this.#s),this.#t.onmessage=t=>this.#e.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#s}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:r,newValue:n})=>{r===null?this.#e.cleared():r.startsWith(e)?this.#e.replaced(r.slice(
e.length)):r.startsWith(t)&&n!==null&&this.#e.wrote([r.slice(t.length),n])})}};var k=class{#t;#s;#e;#r;#n;#i;#o=new Map;#a="";#h=!1;#c=0;#f=!1;#u=Promise.resolve();constructor(t,e){
this.#i=e,this.#t=new R(e.changed),this.#s=new D(t,this.#t),this.#e=new L(t,this.#t,()=>this.#l()),this.#r=
new K(t,{heard:r=>this.take(r),wrote:r=>this.#g([r]),cleared:()=>this.#l(),replaced:r=>{e.changed(r),
e.told()}}),this.#n=new B(t,{heard:r=>this.take(r),heardAll:r=>this.#n.send(this.pairsOf(this.#t.lackingIn(
r))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#i.isHub&&this.#n.join();
let t=this.#l();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),this.#e.
close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#l())}),document.addEventListener(
"visibilitychange",()=>{document.hidden||this.#l()}),t}get(t){return this.#t.get(t)}keys(){return this.#t.
keys()}damaged(){return this.#t.damaged()}set(t,e,r,n,i){this.#t.set(t,e,r,n,i)}restoreField(t,e,r){
this.#t.restoreField(t,e,r)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#s.renew(t)}mergeIn(t){
let e=t.filter(([r,n])=>this.#t.absorb(r,l(n)));return this.keep(e.map(([r])=>r))}keepBackup(t){return this.#t.
noteBackup(t),this.keep([])}erase(){return this.#t.clear(),this.#o.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#i.told(),this.#u;let r=this.#d(this.#p(e));return this.#r.
send(this.pairsOf(e)),this.#n.send(this.pairsOf(e)),r}#d(t){return this.#u=Promise.all([this.#u,t]).
then(()=>{}),this.#u}async#p(t){let e=Array.from(new Set([...this.#o.keys(),...t]));if(!e.length)return;
let r=this.#s.write(e);this.#c+=1,this.#i.told();try{await this.#e.write(e);for(let n of e)this.#o.delete(
n);this.#f=!0}catch(n){for(let o of e)this.#o.set(o,r.has(o));let i=[n,this.#s.lastError].map(o=>o instanceof
DOMException&&o.name);this.#a=i.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#o.values()).
every(Boolean)&&(this.#a=""),this.#c-=1,this.#i.told()}#l(){return this.#d(this.#w())}async#w(){let t=this.#s.
read();this.#m(t),this.#c+=1,this.#i.told();let e=await this.#e.read().catch(()=>null);this.#m(e),!t&&
!e?this.#a="refused":this.#o.size||(this.#a=""),this.#h||=this.#f&&!t?.size&&!e?.size,this.#f||=!!e?.
size;let r=n=>[t,e].some(i=>i&&this.#t.lacks(n,i.get(n)));await this.#p(this.#t.keys().filter(r)),this.#c-=
1,this.#i.told()}#m(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,r)=>this.#t.absorb(r,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([a]):this.#g(t):Promise.resolve()}#g(t){let e=[];
for(let r of t){let[n,i]=Array.isArray(r)?r:[];if(!A(n)||!f(n,i))continue;(this.#t.absorb(n,i)&&(this.#i.
isHub||n===a)||this.#t.lacks(n,i))&&e.push(n)}return this.keep(e)}where(){return this.#o.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#a?this.#a:this.#h?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#a?"no":this.#c||this.#n.isPending()?"pen\
ding":"yes"}};var $=s=>parent.postMessage(s,"*");function xt(s){let t=new Set,e=!1,r=new k(s,{isHub:!0,changed:n=>{
t.add(n)},told:()=>{!e||!t.size||($({pairs:r.pairsOf(Array.from(t))}),t.clear())}});addEventListener(
"message",async({source:n,data:i})=>{n!==parent||!c(i)||(await r.take(i.pairs),$({kept:i.sent}))}),r.
start().then(()=>{e=!0,t.clear(),$({pairs:r.pairsOf(r.keys()),all:!0})})}var G=location.hash.slice(1);
location.protocol==="file:"&&parent!==window&&m(G)&&xt(G);})();
