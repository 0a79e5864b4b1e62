/* Made from docs/_theme/handbook by `make scripts`, of handbook_ext (MIT licence). */
(()=>{var f=o=>(o.normalize("NFKD").replace(/\p{M}/gu,"").replace(/[‘’ʼ]/g,"'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)??
[]).map(s=>s.replace(/'s$/,"").replaceAll("'","")),H=new window.Stemmer,D=new Map,m=o=>{let t=D.get(
o);return t===void 0&&(t=H.stemWord(o),D.set(o,t)),t},b=o=>f(o).map(m);var $=28,V=/[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu,Y=/[.!?:;]["”’)]*\s+$|[·]\s+$/,
I=new Map,P=new Map,q=(o,t)=>P.get(o)?.(t),J=(o,t)=>new Promise(e=>{P.set(o,e);let s=document.createElement(
"script");s.src=`${t}_static/search/${o}.js`,s.addEventListener("error",()=>e(null)),document.head.append(
s)}),C=async({part:o,nth:t},e)=>{let s=I.get(o)??J(o,e);return I.set(o,s),(await s)?.[t]??""},Q=(o,t)=>Array.
from(o.matchAll(V),({0:e,index:s})=>{let n=f(e).map(m).find(i=>t.has(i)),r=s===0||Y.test(o.slice(Math.
max(0,s-6),s));return{start:s,end:s+e.length,found:n,opens:r}}),X=o=>{let[t,e]=[0,-1];return o.forEach(
({opens:s,found:n},r)=>{if(!s&&!n)return;let i=o.slice(r,r+$).filter(a=>a.found),c=new Set(i.map(a=>a.
found)).size*100+(s?40:0)+Math.min(i.length,39);c>e&&([t,e]=[r,c])}),t},R=(o,t)=>{let e=Q(o,t);if(!e.
length)return[];let s=X(e),n=e.slice(s,s+$),r=s+n.length===e.length,i=[],c=n[0].opens&&s===0?0:n[0].
start;n[0].opens||i.push({text:"… ",isFound:!1});for(let{start:l,end:h,found:p}of n)p&&(i.push({text:o.
slice(c,l),isFound:!1}),i.push({text:o.slice(l,h),isFound:!0}),c=h);let a=r?o.length:n[n.length-1].end;
return i.push({text:`${o.slice(c,a)}${r?"":" …"}`,isFound:!1}),i.filter(l=>l.text)};var Z=10,tt=20,u=(o,t,...e)=>{let s=document.createElement(o);return t&&(s.className=t),s.append(...e),
s},k=(o,t)=>{let e=document.createElement("a");return e.href=t,e.append(o),e},et=new Map([["p","Page"],
["t","Glossary term"],["i","Checklist item"]]),st=({kind:o,page:t,parent:e})=>{let s=[];for(let r=e;r&&
((o==="p"||r.page===t)&&s.unshift(r.title),o!=="p");r=r.parent);let n=et.get(o)??"Section";return s.
length?`${n} in ${s.join(" › ")}`:n},O=class{constructor(t){this.root=t,this.watch=new IntersectionObserver(
e=>e.forEach(s=>{s.isIntersecting&&this.showExcerpt(s.target)})),this.hits=new WeakMap,this.made=0}list(t){
this.watch.disconnect();let e=[...t],s=u("ol","search-results"),n=u("button","search-more","More res\
ults");n.setAttribute("type","button");let r=()=>{let i=e.splice(0,Z).map(c=>this.row(c));return s.append(
...i),n.hidden=!e.length,i[0]};return r(),n.addEventListener("click",()=>r()?.querySelector("a")?.focus()),
[s,n]}row([t,...e]){let{entry:s}=t,n=u("p","search-excerpt");n.id=`search-excerpt-${this.made+=1}`;let r=k(
"",this.root+s.address);r.setAttribute("aria-describedby",n.id),r.append(u("span","search-title",s.title),
" ",u("span","search-place",st(s)));let i=u("li","",r,n);return e.length&&i.append(this.others(e)),this.
hits.set(i,t),this.watch.observe(i),i}others(t){let e=t.slice(0,tt).map(({entry:n})=>u("li","",k(n.title,
this.root+n.address))),s=`${t.length} more on this page`;return u("details","search-others",u("summa\
ry","",s),u("ul","",...e))}async showExcerpt(t){this.watch.unobserve(t);let e=this.hits.get(t),s=t.querySelector(
".search-excerpt");if(!e||!s)return;let n=await C(e.entry,this.root);s.replaceChildren(...R(n,e.stems).
map(({text:r,isFound:i})=>i?u("mark","",r):r))}};var nt=3,F=({groups:o,count:t})=>{if(!t)return"Nothing found.";let e=o[0][0].entry.title;return t===
1?`1 result: ${e}`:`${t} results; first: ${e}`},x=class{constructor(t,e,s){this.index=t,this.find=e,
this.root=s,this.results=new O(s),this.words=new Map(Array.from(t.words,([n,r])=>[r,n]))}show(t,e){let{
groups:s,unknown:n}=t,r=n.map(c=>this.note(c,e));return s.length?[...r,...this.results.list(s)]:[...n.
length?[]:[u("p","search-note","Nothing found.")],...r,this.ways("Try instead",this.index.waysOut)]}start(){
return this.index.waysIn.length?[this.ways("Where do you stand?",this.index.waysIn)]:[]}ways(t,e){let s=e.
map(([n,r])=>u("li","",k(n,this.root+r)));return u("div","search-ways",u("p","",t),u("ul","",...s))}note({
word:t,meant:e},s){let r=[...new Set(Array.from(e.keys(),c=>this.words.get(c)??""))].filter(Boolean).
slice(0,nt).map(c=>{let a=u("button","",c);return a.setAttribute("type","button"),a.addEventListener(
"click",()=>s(t,c)),a}),i=u("p","search-note",`This book does not have the word “${t}”.`);if(r.length){
let c=r.flatMap(a=>[" ",a]);i.append(" Did you mean",...c,"?")}return i}};var ot=80,rt=1e3,it=".search-results > li > a, .search-ways a",E=class{constructor(t,e){this.answers=
e,this.field=t.querySelector("[name=q]"),this.status=t.querySelector("[role=status]"),this.out=t.querySelector(
".search-out"),Object.assign(this.field,{autocapitalize:"off",spellcheck:!1,enterKeyHint:"search"}),
this.shown="",this.timer=0,this.statusTimer=0,this.field.addEventListener("input",()=>this.later()),
t.addEventListener("keydown",s=>this.move(s)),this.out.replaceChildren(...e.start()),this.now()}later(){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.now(),ot)}now(){clearTimeout(this.timer);let t=this.
field.value.trim();if(t===this.shown)return;this.shown=t,clearTimeout(this.statusTimer);let e=f(t).length?
this.answers.find(t):null;this.out.replaceChildren(...e?this.answers.show(e,(s,n)=>this.replace(s,n)):
this.answers.start()),this.out.scrollTop=0,this.statusTimer=setTimeout(()=>{this.status.textContent=
e?F(e):""},rt)}replace(t,e){this.field.value=this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,
s=>f(s)[0]===t?e:s),this.field.focus(),this.now()}links(){return Array.from(this.out.querySelectorAll(
it))}move(t){if(t.isComposing||t.ctrlKey||t.metaKey||t.altKey)return;let e=this.links(),s=e.indexOf(
t.target),n=t.target===this.field,r=this.destination(t.key,s,n,e);r?(t.preventDefault(),r.focus()):s>=
0&&/^(?:Backspace|[^\s])$/u.test(t.key)&&this.field.focus()}destination(t,e,s,n){if(s)return t==="Ar\
rowDown"?n[0]:void 0;if(e<0)return;let r={ArrowDown:n[e+1],ArrowUp:n[e-1]??this.field,Home:n[0],End:n[n.
length-1]};return Object.hasOwn(r,t)?r[t]:void 0}};var T=46,ct=Array.from({length:94},(o,t)=>String.fromCharCode(33+t)).filter(o=>o!=='"'&&o!=="\\"),at=new Map(
ct.map((o,t)=>[o,t])),M=o=>{let t=[],e=0;for(let s of o){let n=at.get(s);e=e*T+n%T,n>=T&&(t.push(e),
e=0)}return t},lt=(o,t,e,s)=>t==="p"?o:`${o}#${e||(t==="t"?"term-":"")+f(s).join("-")}`,ht=(o,t)=>{let e=o.
rows.split(`
`).map(i=>i.split("	")),s=M(o.lengths),n=[],r=[];return M(o.firsts).forEach((i,c)=>{let[a,l]=o.pages[c],
h=[];for(let p=0;p<i;p+=1){let y=n.length,[w,v,d]=e[y],g=w==="p"?1:Number(w)||1/0,S=h.slice(0,g).filter(
Boolean).at(-1),A={number:y,kind:w,title:d,page:a,parent:S,part:l,nth:p,address:lt(a,w,v,d),length:s[y]**
2,titleStems:t(d).map(m),titleWhole:b(d).join(" ")};n.push(A),w==="p"&&r.push(A),g<1/0&&(h=h.slice(0,
g),h[g]=A)}}),M(o.above).forEach((i,c)=>{r[c].parent=r[i-1]}),n},K=o=>o.reduce((t,e)=>t+e,0)/o.length,
L=class{constructor(t){this.waysIn=t.waysIn,this.waysOut=t.waysOut,this.stop=new Set(t.stop.split(" ")),
this.entries=ht(t,n=>this.sought(n)),this.packedPlaces=new Map;let e=t.places.split(" ");this.common=
new Map;let s=M(t.common);t.stems.split(" ").forEach((n,r)=>{this.packedPlaces.set(n,e[r]),e[r]||this.
common.set(n,s[this.common.size])}),this.titled=new Map,this.words=new Map;for(let{number:n,title:r}of this.
entries)for(let i of f(r)){let c=m(i);this.words.set(i,c);let a=this.titled.get(c)??new Set;this.titled.
set(c,a.add(n))}this.stems=[...new Set([...this.packedPlaces.keys(),...this.titled.keys()])],this.meanLength=
K(this.entries.map(({length:n})=>n)),this.meanTitle=K(this.entries.map(({titleStems:n})=>n.length)),
this.places=new Map,this.readers=Object.entries(t.readers).flatMap(([n,r])=>r.map(i=>({said:this.sought(
i).map(m),written:this.sought(n)})))}isKnown(t){return this.packedPlaces.has(t)||this.titled.has(t)}placesOf(t){
let e=this.places.get(t);if(!e){let s=0;e=new Set(M(this.packedPlaces.get(t)??"").map(n=>s+=n)),this.
places.set(t,e)}return e}entriesWith(t){return new Set([...this.placesOf(t),...this.titled.get(t)??[]])}count(t){
return Math.max(this.common.get(t)??0,this.entriesWith(t).size)}sought(t){let e=f(t),s=e.filter(n=>!this.
stop.has(n));return s.length?s:e}};var ut=o=>o.length<4?0:o.length<8?1:2,ft=(o,t,e)=>{if(Math.abs(o.length-t.length)>e)return e+1;let s=[],
n=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=o.length;r+=1){let i=[r];for(let c=1;c<=t.
length;c+=1){let a=o[r-1]===t[c-1],l=n[c-1]+(a?0:1),h=Math.min(n[c]+1,i[c-1]+1,l);o[r-1]===t[c-2]&&o[r-
2]===t[c-1]&&(h=Math.min(h,s[c-2]+1)),i.push(h)}if(Math.min(...i)>e)return e+1;[s,n]=[n,i]}return n[t.
length]},U=(o,t,e,s)=>{let n=ut(o),r=new Set;if(!n)return r;let i=(c,a,l)=>{if(a.length<3)return;let h=ft(
c,a,n);h>n||(h<n&&([r,n]=[new Set,h]),r.add(l))};for(let c of e)i(t,c,c);for(let[c,a]of s)i(o,c,a);return r};var pt=.6,mt=.7,dt=.5,gt=3,N=class{constructor(t){this.index=t,this.kept=new Map}of(t){let e=this.kept.
get(t);return e||(e=this.lookUp(t),this.kept.set(t,e)),e}lookUp(t){let e=m(t),s=this.begunWith(t,e);
return this.index.isKnown(e)&&s.set(e,1),{word:t,stem:e,meant:s,isUnknown:!s.size}}near(t){if(t.isUnknown&&
!t.meant.size){let{stems:e,words:s}=this.index;for(let n of U(t.word,t.stem,e,s))t.meant.set(n,dt)}return t}begunWith(t,e){
if(t.length<gt)return new Map;let s=this.index.stems.filter(n=>n!==e&&(n.startsWith(t)||n.startsWith(
e)));return new Map(s.map(n=>[n,pt*e.length/n.length]))}},wt=o=>({...o,meant:new Map([...o.meant].map(
([t,e])=>[t,e*mt]))}),yt=({readers:o},t,e)=>{let s=o.filter(({said:r})=>r.every((i,c)=>t[e+c]?.stem===
i)),n=Math.max(...s.map(({said:r})=>r.length));return s.filter(({said:r})=>r.length===n)},Et=(o,t,e,s)=>{
let n=[],r=!1;for(let i=0;i<e.length;){let c=yt(o,e,i);if(c.length){r||=s<c.length;let{written:a}=c[Math.
min(s,c.length-1)];n.push(...a.map(l=>wt(t.of(l)))),i+=c[0].said.length}else n.push(e[i]),i+=1}return{
wording:n,isOther:r}},_=(o,t,e)=>{let n=o.sought(e).map(a=>t.of(a)),r=[];for(let a=0;;a+=1){let{wording:l,
isOther:h}=Et(o,t,n,a);if(!h)break;r.push(l)}let i=new Set(r.flat());return[(r.length?n.filter(a=>!a.
isUnknown||i.has(a)):n).map(a=>t.near(a)),...r]};var Mt=5,St=1.75,z=1.2,j=.5,bt=.5,kt=1,Ot=2,xt=[1,.15,.15,.15],Lt=1/3,Nt=new Map([["i",.8],["t",1.2]]),
B=o=>1-j+j*o,vt=(o,t,e)=>{let s=o.placesOf(e).has(t.number)?1:0;o.titled.get(e)?.has(t.number)&&(s+=
Mt/B(t.titleStems.length/o.meanTitle));for(let n=t.parent;n;n=n.parent)if(n.titleStems.includes(e))return s+
St;return s},W=({meant:o})=>{let t=Math.max(...o.values());return[...o.keys()].filter(e=>o.get(e)===
t)},At=(o,t)=>{let e=Math.max(...W(t).map(s=>o.count(s)));return Math.log(1+(o.entries.length-e+.5)/
(e+.5))},Tt=(o,t)=>o.some((e,s)=>t.every(({meant:n},r)=>n.has(o[s+r]))),Wt=({titleStems:o},t,e)=>{let s=0;
t.forEach(({meant:r},i)=>{s+=e[i]*Math.max(0,...o.map(c=>r.get(c)??0))});let n=o.filter(r=>t.some(({
meant:i})=>i.has(r)));return s*(.3+.7*n.length/o.length)},Dt=(o,{meant:t})=>{let e=new Map;for(let[s,
n]of t)for(let r of o.entriesWith(s)){let i=o.entries[r],c=vt(o,i,s),a=z*B(i.length/o.meanLength),l=n*
c*(z+1)/(c+a),h=e.get(r)??{most:0,stems:[]};e.set(r,{most:Math.max(h.most,l),stems:[...h.stems,s]})}
return e},It=(o,t)=>{let e=t.map(a=>At(o,a)),s=e.reduce((a,l)=>a+l,0),n=t.map(a=>Dt(o,a)),r=t.map(a=>Math.
max(...W(a).map(l=>(o.common.get(l)??0)/o.entries.length))),i=t.flatMap(W),c=new Map;for(let a of new Set(
n.flatMap(l=>[...l.keys()]))){let l=o.entries[a],[h,p]=[0,0];n.forEach((d,g)=>{let S=d.get(a);h+=e[g]*
(S?.most??0),p+=e[g]*(S?1:r[g])});let y=(h*p/s+kt*Wt(l,t,e))/s;t.length>1&&Tt(l.titleStems,t)&&(y+=bt);
let w=n.flatMap(d=>d.get(a)?.stems??[]),v=new Set([...i,...w]);c.set(a,{entry:l,score:y*(Nt.get(l.kind)??
1),stems:v})}return c},$t=o=>{let t=Array.from(o).sort((n,r)=>r.score-n.score||n.entry.number-r.entry.
number),e=new Map;for(let n of t){let{kind:r,page:i,address:c}=n.entry,a=r==="t"?c:i,l=e.get(a)??[];
(!l.length||n.score>=l[0].score*Lt)&&e.set(a,[...l,n])}let s=n=>xt.reduce((r,i,c)=>r+i*(n[c]?.score??
0),0);return[...e.values()].sort((n,r)=>s(r)-s(n))},G=o=>{let t=new N(o);return e=>{let[s,...n]=_(o,
t,e),r=new Map;for(let c of[s,...n]){let a=c.filter(({meant:l})=>l.size);for(let[l,h]of a.length?It(
o,a):[]){let p=r.get(l);(!p||p.score<h.score)&&r.set(l,h)}}let i=b(e).join(" ");for(let c of r.values())
c.entry.titleWhole===i&&(c.score+=Ot);return{groups:$t(r.values()),count:r.size,unknown:s.filter(({isUnknown:c})=>c)}}};var Pt=(o,t)=>{let e=new E(o,t);o.addEventListener("keydown",s=>{s.isComposing||(s.key==="Escape"&&e.
field.value?(s.preventDefault(),e.field.value="",e.field.focus(),e.now()):s.key==="Enter"&&s.target===
e.field&&(s.preventDefault(),e.now(),e.shown&&e.links()[0]?.click()))}),o.addEventListener("click",({
target:s})=>{s===o&&o.close()}),e.out.addEventListener("click",({target:s})=>{let n=s instanceof Element&&
s.closest("a");n&&n.pathname===location.pathname&&o.close()})},qt=(o,t)=>{let e=o.querySelector("[na\
me=q]");e.value=new URLSearchParams(location.search).get("q")??"";let s=new E(o,t);o.querySelector("\
form")?.addEventListener("submit",n=>{n.preventDefault(),s.now();let r=new URL(location.href);r.searchParams.
set("q",e.value),history.replaceState(null,"",r)})};window.handbookSearch={part:q,splitWords:f,start:o=>{
let t=document.documentElement.dataset.content_root??"",e=new L(o),s=G(e);window.handbookSearch.find=
s;let n=new x(e,s,t),r=document.querySelector(".search-page"),i=document.querySelector("dialog.searc\
h-dialog");r&&qt(r,n),i instanceof HTMLDialogElement&&Pt(i,n)}};})();
