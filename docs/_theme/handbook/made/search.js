/* handbook_ext, MIT licence; source: docs/_theme/handbook */
(()=>{var g=n=>(n.normalize("NFKD").replace(/\p{M}/gu,"").replace(/[‘’ʼ]/g,"'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)??
[]).map(s=>s.replace(/'s$/,"").replaceAll("'","")),Z=new window.Stemmer,I=new Map,E=n=>{let t=I.get(
n);return t===void 0&&(t=Z.stemWord(n.replaceAll("z","s")),I.set(n,t)),t},_=n=>{for(let[t,e]of Object.
entries(n))I.set(t,E(e))},b=n=>g(n).map(E);var q=28,tt=/[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu,et=/[.!?:;]["”’)]*\s+$|[·]\s+$/,
P=new Map,C=new Map,K=(n,t)=>C.get(n)?.(t),st=(n,t)=>new Promise(e=>{C.set(n,e);let s=document.createElement(
"script");s.src=`${t}_static/search/${n}.js`,s.addEventListener("error",()=>e(null)),document.head.append(
s)}),G=async({part:n,nth:t},e)=>{let s=P.get(n)??st(n,e);return P.set(n,s),(await s)?.[t]??""},nt=(n,t)=>Array.
from(n.matchAll(tt),({0:e,index:s})=>{let r=g(e).map(E).find(a=>t.has(a)),o=s===0||et.test(n.slice(Math.
max(0,s-6),s));return{start:s,end:s+e.length,found:r,opens:o}}),ot=n=>{let[t,e]=[0,-1];return n.forEach(
({opens:s,found:r},o)=>{if(!s&&!r)return;let a=n.slice(o,o+q).filter(l=>l.found),i=new Set(a.map(l=>l.
found)).size*100+(s?40:0)+Math.min(a.length,39);i>e&&([t,e]=[o,i])}),t},H=(n,t)=>{let e=nt(n,t);if(!e.
length)return[];let s=ot(e),r=e.slice(s,s+q),o=s+r.length===e.length,a=[],i=r[0].opens&&s===0?0:r[0].
start;r[0].opens||a.push({text:"… ",isFound:!1});for(let{start:h,end:c,found:f}of r)f&&(a.push({text:n.
slice(i,h),isFound:!1}),a.push({text:n.slice(h,c),isFound:!0}),i=c);let l=o?n.length:r[r.length-1].end;
return a.push({text:`${n.slice(i,l)}${o?"":" …"}`,isFound:!1}),a.filter(h=>h.text)};var rt=10,it=20,p=(n,t,...e)=>{let s=document.createElement(n);return t&&(s.className=t),s.append(...e),
s},L=(n,t)=>{let e=document.createElement("a");return e.href=t,e.append(n),e},at=new Map([["p","Page"],
["t","Glossary term"],["i","Checklist item"]]),ct=({kind:n,page:t,parent:e})=>{let s=[];for(let o=e;o&&
((n==="p"||o.page===t)&&s.unshift(o.title),n!=="p");o=o.parent);let r=at.get(n)??"Section";return s.
length?`${r} in ${s.join(" › ")}`:r},lt=n=>{let t=n;for(;t.kind!=="p"&&t.parent;)t=t.parent;return t.
title},k=class{constructor(t){this.root=t,this.watch=new IntersectionObserver(e=>e.forEach(s=>{s.isIntersecting&&
this.showExcerpt(s.target)})),this.hits=new WeakMap,this.made=0}list(t){this.watch.disconnect();let e=[
...t],s=p("ol","search-results"),r=p("button","search-more","More results");r.setAttribute("type","b\
utton");let o=()=>{let a=e.splice(0,rt).map(i=>this.row(i));return s.append(...a),r.hidden=!e.length,
a[0]};return o(),r.addEventListener("click",()=>o()?.querySelector("a")?.focus()),[s,r]}row([t,...e]){
let{entry:s}=t,r=p("p","search-excerpt");r.id=`search-excerpt-${this.made+=1}`;let o=L("",this.root+
s.address);o.setAttribute("aria-describedby",r.id),o.append(p("span","search-title",s.title)," ",p("\
span","search-place",ct(s)));let a=p("li","",o,r);return e.length&&a.append(this.others(e)),this.hits.
set(a,t),this.watch.observe(a),a}others(t){let e=t.slice(0,it).map(({entry:a})=>p("li","",L(a.title,
this.root+a.address))),s=`${t.length} more on this page`,r=p("span","visually-hidden",` (${lt(t[0].entry)}\
)`),o=p("summary","",s,r);return p("details","search-others",o,p("ul","",...e))}async showExcerpt(t){
this.watch.unobserve(t);let e=this.hits.get(t),s=t.querySelector(".search-excerpt");if(!e||!s)return;
let r=await G(e.entry,this.root);s.replaceChildren(...H(r,e.stems).map(({text:o,isFound:a})=>a?p("ma\
rk","",o):o))}};var ht=3,j=({groups:n,count:t},e)=>{if(!t)return"Nothing found.";let s=`${n[0][0].entry.title}${e}`;
return t===1?`1 result: ${s}`:`${t} results; first: ${s}`},x=class{constructor(t,e,s){this.index=t,this.
find=e,this.root=s,this.results=new k(s),this.words=new Map(Array.from(t.words,([r,o])=>[o,r]))}show(t,e){
let{groups:s,unknown:r}=t,o=r.map(i=>this.note(i,e));return s.length?[...o,...this.results.list(s)]:
[...r.length?[]:[p("p","search-note","Nothing found.")],...o,this.ways("Try instead",this.index.waysOut)]}start(){
return this.index.waysIn.length?[this.ways("Where do you stand?",this.index.waysIn)]:[]}ways(t,e){let s=e.
map(([r,o])=>p("li","",L(r,this.root+o)));return p("div","search-ways",p("p","",t),p("ul","",...s))}note({
word:t,meant:e},s){let o=[...new Set(Array.from(e.keys(),i=>this.words.get(i)??""))].filter(Boolean).
slice(0,ht).map(i=>{let l=p("button","",i);return l.setAttribute("type","button"),l.addEventListener(
"click",()=>s(t,i)),l}),a=p("p","search-note",`This book does not have the word “${t}”.`);if(o.length){
let i=o.flatMap(l=>[" ",l]);a.append(" Did you mean",...i,"?")}return a}};var ft=80,ut=1e3,U=".search-results > li > a",pt=`${U}, .search-ways a`,v=()=>!matchMedia("(pointer:\
 coarse)").matches,O=class{constructor(t,e,s=""){this.answers=e,this.ofFirst=s,this.field=t.querySelector(
"[name=q]"),this.status=t.querySelector("[role=status]"),this.out=t.querySelector(".search-out"),Object.
assign(this.field,{autocapitalize:"off",spellcheck:!1,enterKeyHint:"search"}),this.shown="",this.timer=
0,this.statusTimer=0,this.field.addEventListener("input",()=>this.later()),t.addEventListener("keydo\
wn",r=>this.move(r)),this.out.replaceChildren(...e.start()),this.now()}later(){clearTimeout(this.timer),
this.timer=setTimeout(()=>this.now(),ft)}now(){clearTimeout(this.timer);let t=this.field.value.trim();
if(t===this.shown)return;this.shown=t,clearTimeout(this.statusTimer);let e=g(t).length?this.answers.
find(t):null;this.out.replaceChildren(...e?this.answers.show(e,(s,r)=>this.replace(s,r)):this.answers.
start()),this.out.scrollTop=0,this.statusTimer=setTimeout(()=>{this.status.textContent=e?j(e,this.ofFirst):
""},ut)}replace(t,e){this.field.value=this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,s=>g(
s)[0]===t?e:s),this.field.focus(),this.now()}links(){return Array.from(this.out.querySelectorAll(pt))}results(){
return Array.from(this.out.querySelectorAll(U))}move(t){if(t.isComposing||t.ctrlKey||t.metaKey||t.altKey)
return;let e=this.links(),s=e.indexOf(t.target),r=t.target===this.field,o=this.destination(t.key,s,r,
e);o?(t.preventDefault(),o.focus()):s>=0&&/^(?:Backspace|[^\s])$/u.test(t.key)&&this.field.focus()}destination(t,e,s,r){
if(s)return t==="ArrowDown"?r[0]:void 0;if(e<0)return;let o={ArrowDown:r[e+1],ArrowUp:r[e-1]??this.field,
Home:r[0],End:r[r.length-1]};return Object.hasOwn(o,t)?o[t]:void 0}};var D=46,mt=Array.from({length:94},(n,t)=>String.fromCharCode(33+t)).filter(n=>n!=='"'&&n!=="\\"),dt=new Map(
mt.map((n,t)=>[n,t])),A=n=>{let t=[],e=0;for(let s of n){let r=dt.get(s);e=e*D+r%D,r>=D&&(t.push(e),
e=0)}return t},gt=(n,t,e,s)=>t==="p"?n:`${n}#${e||(t==="t"?"term-":"")+g(s).join("-")}`,wt=(n,t)=>{let e=n.
rows.split(`
`).map(a=>a.split("	")),s=A(n.lengths),r=[],o=[];return A(n.firsts).forEach((a,i)=>{let[l,h]=n.pages[i],
c=[];for(let f=0;f<a;f+=1){let u=r.length,[m,w,y]=e[u],M=m==="p"?1:Number(m)||1/0,d=c.slice(0,M).filter(
Boolean).at(-1),S={number:u,kind:m,title:y,page:l,parent:d,part:h,nth:f,address:gt(l,m,w,y),length:s[u]**
2,titleStems:t(y).map(E),titleWhole:b(y).join(" "),isAside:n.asides.some(T=>l.startsWith(T))};r.push(
S),m==="p"&&o.push(S),M<1/0&&(c=c.slice(0,M),c[M]=S)}}),A(n.above).forEach((a,i)=>{o[i].parent=o[a-1]}),
r},Et=n=>{let t=new Map;for(let{page:e}of n)t.set(e,(t.get(e)??0)+1);return t},F=n=>n.reduce((t,e)=>t+
e,0)/n.length,N=class{constructor(t){this.waysIn=t.waysIn,this.waysOut=t.waysOut,this.stop=new Set(t.
stop.split(" ")),this.filler=new Set(t.filler.split(" ")),this.entries=wt(t,r=>this.sought(r)),this.
packedPlaces=new Map;let e=t.places.split(" ");this.common=new Map;let s=A(t.common);t.stems.split("\
 ").forEach((r,o)=>{this.packedPlaces.set(r,e[o]),e[o]||this.common.set(r,s[this.common.size])}),this.
titled=new Map,this.words=new Map;for(let{number:r,title:o}of this.entries)for(let a of g(o)){let i=E(
a);this.words.set(a,i);let l=this.titled.get(i)??new Set;this.titled.set(i,l.add(r))}this.stems=[...new Set(
[...this.packedPlaces.keys(),...this.titled.keys()])],this.meanLength=F(this.entries.map(({length:r})=>r)),
this.meanTitle=F(this.entries.map(({titleStems:r})=>r.length)),this.places=new Map,this.readers=this.
read(t.readers),this.sizes=Et(this.entries),this.meanSize=F([...this.sizes.values()])}read(t){return Object.
entries(t).flatMap(([e,s])=>{let r=e.startsWith("#")?this.entries[Number(e.slice(1))].title:e,o={written:this.
sought(r),whole:b(r).join(" ")};return s.split(",").map(a=>({said:b(a),as:g(a),...o}))})}isKnown(t){
return this.packedPlaces.has(t)||this.titled.has(t)}placesOf(t){let e=this.places.get(t);if(!e){let s=0;
e=new Set(A(this.packedPlaces.get(t)??"").map(r=>s+=r)),this.places.set(t,e)}return e}entriesWith(t){
return new Set([...this.placesOf(t),...this.titled.get(t)??[]])}count(t){return Math.max(this.common.
get(t)??0,this.entriesWith(t).size)}sought(t){let e=g(t),s=e.filter(r=>!this.stop.has(r));return s.length?
s:e}};var yt=.6666666666666666,St=n=>n.length<4?0:n.length<8?1:2,Mt=(n,t)=>{let e=0;for(;e<n.length&&n[e]===
t[e];)e+=1;return e},bt=(n,t)=>{let e=Math.max(6,Math.ceil(n.length*yt)),s=[];for(let r of t){let o=Mt(
n,r);o>e&&([s,e]=[[],o]),o===e&&s.push(r)}return new Set(s)},Ot=(n,t,e)=>{if(Math.abs(n.length-t.length)>
e)return e+1;let s=[],r=Array.from({length:t.length+1},(o,a)=>a);for(let o=1;o<=n.length;o+=1){let a=[
o];for(let i=1;i<=t.length;i+=1){let l=n[o-1]===t[i-1],h=r[i-1]+(l?0:1),c=Math.min(r[i]+1,a[i-1]+1,h);
n[o-1]===t[i-2]&&n[o-2]===t[i-1]&&(c=Math.min(c,s[i-2]+1)),a.push(c)}if(Math.min(...a)>e)return e+1;
[s,r]=[r,a]}return r[t.length]},B=(n,t,e,s)=>{let r=St(n),o=new Set;if(!r)return o;let a=(i,l,h)=>{if(l.
length<3)return;let c=Ot(i,l,r);c>r||(c<r&&([o,r]=[new Set,c]),o.add(h))};for(let i of e)a(t,i,i);for(let[
i,l]of s)a(n,i,l);return o.size?o:bt(t,e)};var At=.6,Tt=.7,Lt=.5,kt=3,xt=4,Nt=4,Wt=2,It="without",vt=10,V=(n,t,e,s)=>{if(t.length<kt)return[];let r=n.
filter(o=>o!==e&&(o.startsWith(t)||o.startsWith(e)));return r.length||s?r:n.filter(o=>o.length>=xt&&
o.length>e.length-Nt&&e.startsWith(o))},W=class{constructor(t){this.index=t,this.saidStems=[...new Set(
t.readers.flatMap(({said:e})=>e))],this.words=new Map([...t.words,...t.readers.flatMap(({as:e})=>e.map(
s=>[s,E(s)]))]),this.kept=new Map}of(t){let e=this.kept.get(t);return e||(e=this.lookUp(t),this.kept.
set(t,e)),e}lookUp(t){let{saidStems:e}=this,{filler:s,stems:r}=this.index,o=E(t),a=this.index.isKnown(
o),i=new Map(V(r,t,o,a).map(u=>[u,At*Math.min(o.length,u.length)/Math.max(o.length,u.length)]));a&&i.
set(o,1);let l=a||e.includes(o),h=new Set(l?e.filter(u=>u===o):V(e,t,o,!1));if(!a)for(let u of this.
saidFor(o))h.add(u);let c=s.has(t),f=!i.size&&!h.size&&!c;return f&&this.near(t,o,i,h),{word:t,meant:i,
said:h,isFiller:c,isUnknown:f}}saidFor(t){return this.index.readers.filter(({said:e,written:s})=>e.length===
1&&e[0]===t&&s.length===1).map(({written:e})=>E(e[0])).filter(e=>this.saidStems.includes(e))}near(t,e,s,r){
let{stems:o}=this.index;for(let a of B(t,e,[...o,...this.saidStems],this.words))this.index.isKnown(a)&&
s.set(a,Lt),this.saidStems.includes(a)&&r.add(a)}},Dt=n=>({...n,meant:new Map([...n.meant].map(([t,e])=>[
t,e*Tt]))}),Ft=(n,t)=>n.slice(0,n.indexOf(t)).filter(({isFiller:e})=>!e).at(-1)?.word===It,$t=(n,t,e)=>{
let s=t.map(a=>n.findIndex(({said:i})=>i.has(a))),r=Math.min(...s),o=Math.max(...s)-r+1;return r>=0&&
o<=t.length+Wt&&(t.length<2||!Ft(e,n[r]))},zt=(n,t,e)=>{let s=n.readers.filter(({said:i})=>$t(t,i,e)),
r=new Set(t.flatMap(i=>[...i.said])),o=s.length?s:n.readers.filter(({said:i})=>i.some(l=>r.has(l)&&!n.
isKnown(l))),a=Math.max(...o.map(({said:i})=>i.length));return o.filter(({said:i})=>i.length===a)},Y=(n,t,e,s,r)=>{
let o=e,a=[],i=new Map,l=!1,h=e.filter(({isFiller:c})=>!c).length;for(let c=0;c<r;c+=1){let f=zt(n,o,
e);if(!f.length)break;l||=s<f.length;let{said:u,written:m,whole:w}=f[Math.min(s,f.length-1)];a.push(
...m.map(d=>Dt(t.of(d))));let y=o.filter(d=>u.some(S=>d.said.has(S))),M=y.filter(({isFiller:d})=>!d).
length/h;i.set(w,(i.get(w)??0)+M),o=o.filter(d=>!y.includes(d))}return{words:[...a,...o.filter(({isFiller:c})=>!c)],
led:i,isOther:l}},J=(n,t,e)=>{let s=n.sought(e).map(i=>t.of(i)),o=s.some(({isFiller:i})=>!i)?s:s.map(
i=>({...i,isFiller:!1})),a=[];for(let i=0;i<vt;i+=1){let{isOther:l,...h}=Y(n,t,o,i,1/0);if(!l)break;
a.push(h),h.led.size>1&&a.push(Y(n,t,o,i,1))}return[{words:o,led:new Map},...a]};var Rt=5,_t=1.75,$=1.2,Q=.5,Pt=.5,qt=1,Ct=2,Kt=.3,Gt=1.5,Ht=.5,jt=.8,Ut=[1,.15,.15,.15],Bt=1/3,Vt=.8,
R=n=>1-Q+Q*n,Yt=(n,t,e)=>{let s=n.placesOf(e).has(t.number)?1:0;n.titled.get(e)?.has(t.number)&&(s+=
Rt/R(t.titleStems.length/n.meanTitle));for(let r=t.parent;r;r=r.parent)if(r.titleStems.includes(e))return s+
_t;return s},z=({meant:n})=>{let t=Math.max(...n.values());return[...n.keys()].filter(e=>n.get(e)===
t)},Jt=(n,t)=>{let e=Math.max(0,...z(t).map(r=>n.count(r))),s=Math.log(1+(n.entries.length-e+.5)/(e+
.5));return(t.isFiller?Kt:1)*s},Qt=(n,t)=>{let e=0;for(let s=0;s<n.length;s+=1)for(let r=0;r<t.length;r+=
1){let o=0;for(;t[r+o]?.meant.has(n[s+o]);)o+=1;e=Math.max(e,o)}return e>1?e:0},Xt=({titleStems:n},t,e)=>{
let s=0;t.forEach(({meant:o},a)=>{s+=e[a]*Math.max(0,...n.map(i=>o.get(i)??0))});let r=n.filter(o=>t.
some(({meant:a})=>a.has(o)));return s*(.3+.7*r.length/n.length)},Zt=(n,t,e)=>{let s=new Map;return t.
forEach((r,o)=>{let a=new Map;for(let[i,{most:l}]of r){let{page:h}=n.entries[i];a.set(h,(a.get(h)??0)+
l)}for(let[i,l]of a){let h=(n.sizes.get(i)??0)/n.meanSize,c=s.get(i)??{sum:0,had:0};s.set(i,{sum:c.sum+
e[o]*l/(l+$*R(h)),had:c.had+e[o]})}}),new Map(Array.from(s,([r,{sum:o,had:a}])=>[r,o*a]))},te=(n,{meant:t})=>{
let e=new Map;for(let[s,r]of t)for(let o of n.entriesWith(s)){let a=n.entries[o],i=Yt(n,a,s),l=$*R(a.
length/n.meanLength),h=r*i*($+1)/(i+l),c=e.get(o)??{most:0,stems:[]};e.set(o,{most:Math.max(c.most,h),
stems:[...c.stems,s]})}return e},ee=(n,{words:t,led:e})=>{let s=t.map(c=>Jt(n,c)),r=s.reduce((c,f)=>c+
f,0),o=t.map(c=>te(n,c)),a=t.map(c=>Math.max(0,...z(c).map(f=>(n.common.get(f)??0)/n.entries.length))),
i=t.filter(({isFiller:c})=>!c).flatMap(z),l=Zt(n,o,s.map(c=>c/r)),h=new Map;for(let c of new Set(o.flatMap(
f=>[...f.keys()]))){let f=n.entries[c],[u,m]=[0,0];o.forEach((d,S)=>{let T=d.get(c);u+=s[S]*(T?.most??
0),m+=s[S]*(T?1:a[S])});let w=(u*m/r+qt*Xt(f,t,s))/r;w+=Pt*Qt(f.titleStems,t)/t.length,w+=Gt*(e.get(
f.titleWhole)??0),f.kind!=="t"&&(w+=Ht*(l.get(f.page)??0)),f.isAside&&(w*=jt),f.kind==="i"&&(w*=Vt);
let y=o.flatMap(d=>d.get(c)?.stems??[]),M=new Set([...i,...y]);h.set(c,{entry:f,score:w,stems:M})}return h},
se=n=>{let t=Array.from(n).sort((r,o)=>o.score-r.score||r.entry.number-o.entry.number),e=new Map;for(let r of t){
let{kind:o,page:a,address:i}=r.entry,l=o==="t"?i:a,h=e.get(l)??[];(!h.length||r.score>=h[0].score*Bt)&&
e.set(l,[...h,r])}let s=r=>Ut.reduce((o,a,i)=>o+a*(r[i]?.score??0),0);return[...e.values()].sort((r,o)=>s(
o)-s(r))},X=n=>{let t=new W(n);return e=>{let[s,...r]=J(n,t,e),o=new Map;for(let{words:i,led:l}of[s,
...r]){let h=i.filter(({meant:f,said:u})=>f.size||u.size),c=h.length?ee(n,{words:h,led:l}):[];for(let[
f,u]of c){let m=o.get(f);(!m||m.score<u.score)&&o.set(f,u)}}let a=b(e).join(" ");for(let i of o.values())
i.entry.titleWhole===a&&(i.score+=Ct);return{groups:se(o.values()),count:o.size,unknown:s.words.filter(
({isUnknown:i})=>i)}}};var ne=(n,t)=>{let e=new O(n,t,v()?". Enter opens it.":"");n.addEventListener("keydown",s=>{s.isComposing||
(s.key==="Escape"?(s.preventDefault(),s.target===e.field?n.close():e.field.focus()):s.key==="Enter"&&
s.target===e.field&&(s.preventDefault(),e.now(),v()?e.results()[0]?.click():e.field.blur()))}),n.addEventListener(
"click",({target:s})=>{s===n&&n.close()}),e.out.addEventListener("click",({target:s})=>{let r=s instanceof
Element&&s.closest("a");r&&r.pathname===location.pathname&&n.close()})},oe=(n,t)=>{let e=n.querySelector(
"[name=q]");e.value=new URLSearchParams(location.search).get("q")??"";let s=new O(n,t);n.querySelector(
"form")?.addEventListener("submit",r=>{r.preventDefault(),s.now();let o=new URL(location.href);o.searchParams.
set("q",e.value),history.replaceState(null,"",o)})};window.handbookSearch={part:K,splitWords:g,start:n=>{
let t=document.documentElement.dataset.content_root??"";_(n.forms);let e=new N(n),s=X(e);window.handbookSearch.
find=s;let r=new x(e,s,t),o=document.querySelector(".search-page"),a=document.querySelector("dialog.\
search-dialog");o&&oe(o,r),a instanceof HTMLDialogElement&&ne(a,r)}};})();
