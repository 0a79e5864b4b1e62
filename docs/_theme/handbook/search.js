/* Made from docs/_theme/handbook/search by `make scripts`, of handbook_ext (MIT licence). */
(()=>{var f=o=>(o.normalize("NFKD").replace(/\p{M}/gu,"").replace(/[‘’ʼ]/g,"'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)??
[]).map(s=>s.replace(/'s$/,"").replaceAll("'","")),V=new window.Stemmer,A=new Map,p=o=>{let t=A.get(
o);return t===void 0&&(t=V.stemWord(o),A.set(o,t)),t},M=o=>f(o).map(p);var W=28,Y=/[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu,J=/[.!?:;]["”’)]*\s+$|[·]\s+$/,
T=new Map,$=new Map,I=(o,t)=>$.get(o)?.(t),Q=(o,t)=>new Promise(e=>{$.set(o,e);let s=document.createElement(
"script");s.src=`${t}_static/search/${o}.js`,s.addEventListener("error",()=>e(null)),document.head.append(
s)}),D=async({part:o,nth:t},e)=>{let s=T.get(o)??Q(o,e);return T.set(o,s),(await s)?.[t]??""},X=(o,t)=>Array.
from(o.matchAll(Y),({0:e,index:s})=>{let n=f(e).map(p).find(a=>t.has(a)),r=s===0||J.test(o.slice(Math.
max(0,s-6),s));return{start:s,end:s+e.length,found:n,opens:r}}),Z=o=>{let[t,e]=[0,-1];return o.forEach(
({opens:s,found:n},r)=>{if(!s&&!n)return;let a=o.slice(r,r+W).filter(c=>c.found),i=new Set(a.map(c=>c.
found)).size*100+(s?40:0)+Math.min(a.length,39);i>e&&([t,e]=[r,i])}),t},P=(o,t)=>{let e=X(o,t);if(!e.
length)return[];let s=Z(e),n=e.slice(s,s+W),r=s+n.length===e.length,a=[],i=n[0].opens&&s===0?0:n[0].
start;n[0].opens||a.push({text:"… ",isFound:!1});for(let{start:l,end:h,found:m}of n)m&&(a.push({text:o.
slice(i,l),isFound:!1}),a.push({text:o.slice(l,h),isFound:!0}),i=h);let c=r?o.length:n[n.length-1].end;
return a.push({text:`${o.slice(i,c)}${r?"":" …"}`,isFound:!1}),a.filter(l=>l.text)};var tt=10,et=20,u=(o,t,...e)=>{let s=document.createElement(o);return t&&(s.className=t),s.append(...e),
s},S=(o,t)=>{let e=document.createElement("a");return e.href=t,e.append(o),e},q=({kind:o,parent:t})=>o===
"t"?"Glossary term":o==="i"?"Checklist item":t?"Section":"Page",st=({parent:o})=>{let t=[];for(let e=o;e;e=
e.parent)t.unshift(e.title);return t.join(" › ")},b=class{constructor(t){this.root=t,this.watch=new IntersectionObserver(
e=>e.forEach(s=>{s.isIntersecting&&this.showExcerpt(s.target)})),this.hits=new WeakMap,this.made=0}list(t){
this.watch.disconnect();let e=[...t],s=u("ol","search-results"),n=u("button","search-more","More res\
ults");n.setAttribute("type","button");let r=()=>{let a=e.splice(0,tt).map(i=>this.row(i));return s.
append(...a),n.hidden=!e.length,a[0]};return r(),n.addEventListener("click",()=>r()?.querySelector("\
a")?.focus()),[s,n]}row([t,...e]){let{entry:s}=t,n=st(s),r=u("p","search-excerpt");r.id=`search-exce\
rpt-${this.made+=1}`;let a=S("",this.root+s.address);a.setAttribute("aria-describedby",r.id),a.append(
u("span","search-title",s.title)," ",u("span","search-place",n?`${q(s)} in ${n}`:q(s)));let i=u("li",
"",a,r);return e.length&&i.append(this.others(e)),this.hits.set(i,t),this.watch.observe(i),i}others(t){
let e=t.slice(0,et).map(({entry:n})=>u("li","",S(n.title,this.root+n.address))),s=`${t.length} more \
on this page`;return u("details","search-others",u("summary","",s),u("ul","",...e))}async showExcerpt(t){
this.watch.unobserve(t);let e=this.hits.get(t),s=t.querySelector(".search-excerpt");if(!e||!s)return;
let n=await D(e.entry,this.root);s.replaceChildren(...P(n,e.stems).map(({text:r,isFound:a})=>a?u("ma\
rk","",r):r))}};var nt=3,C=({groups:o,count:t})=>{if(!t)return"Nothing found.";let e=o[0][0].entry.title;return t===
1?`1 result: ${e}`:`${t} results; first: ${e}`},k=class{constructor(t,e,s){this.index=t,this.find=e,
this.root=s,this.results=new b(s),this.words=new Map(Array.from(t.words,([n,r])=>[r,n]))}show(t,e){let{
groups:s,unknown:n}=t,r=n.map(i=>this.note(i,e));return s.length?[...r,...this.results.list(s)]:[...n.
length?[]:[u("p","search-note","Nothing found.")],...r,this.ways("Try instead",this.index.waysOut)]}start(){
return this.index.waysIn.length?[this.ways("Where do you stand?",this.index.waysIn)]:[]}ways(t,e){let s=e.
map(([n,r])=>u("li","",S(n,this.root+r)));return u("div","search-ways",u("p","",t),u("ul","",...s))}note({
word:t,meant:e},s){let r=[...new Set(Array.from(e.keys(),i=>this.words.get(i)??""))].filter(Boolean).
slice(0,nt).map(i=>{let c=u("button","",i);return c.setAttribute("type","button"),c.addEventListener(
"click",()=>s(t,i)),c}),a=u("p","search-note",`This book does not have the word “${t}”.`);return r.
length&&a.append(" Did you mean ",...r.flatMap(i=>[i," "])),a}};var ot=80,rt=1e3,it=".search-results > li > a, .search-ways a",E=class{constructor(t,e){this.answers=
e,this.field=t.querySelector("[name=q]"),this.status=t.querySelector("[role=status]"),this.out=t.querySelector(
".search-out"),Object.assign(this.field,{autocapitalize:"off",spellcheck:!1,enterKeyHint:"search"}),
this.shown="",this.timer=0,this.statusTimer=0,this.field.addEventListener("input",()=>this.later()),
t.addEventListener("keydown",s=>this.move(s)),this.out.replaceChildren(...e.start()),this.now()}later(){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.now(),ot)}now(){clearTimeout(this.timer);let t=this.
field.value.trim();if(t===this.shown)return;this.shown=t,clearTimeout(this.statusTimer);let e=f(t).length?
this.answers.find(t):null;this.out.replaceChildren(...e?this.answers.show(e,(s,n)=>this.replace(s,n)):
this.answers.start()),this.out.scrollTop=0,this.statusTimer=setTimeout(()=>{this.status.textContent=
e?C(e):""},rt)}replace(t,e){this.field.value=this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,
s=>f(s)[0]===t?e:s),this.field.focus(),this.now()}links(){return Array.from(this.out.querySelectorAll(
it))}move(t){if(t.isComposing||t.ctrlKey||t.metaKey||t.altKey)return;let e=this.links(),s=e.indexOf(
t.target),n=t.target===this.field,r=this.destination(t.key,s,n,e);r?(t.preventDefault(),r.focus()):s>=
0&&/^(?:Backspace|[^\s])$/u.test(t.key)&&this.field.focus()}destination(t,e,s,n){if(s)return t==="Ar\
rowDown"?n[0]:void 0;if(e<0)return;let r={ArrowDown:n[e+1],ArrowUp:n[e-1]??this.field,Home:n[0],End:n[n.
length-1]};return Object.hasOwn(r,t)?r[t]:void 0}};var L=46,at=Array.from({length:94},(o,t)=>String.fromCharCode(33+t)).filter(o=>o!=='"'&&o!=="\\"),ct=new Map(
at.map((o,t)=>[o,t])),O=o=>{let t=[],e=0;for(let s of o){let n=ct.get(s);e=e*L+n%L,n>=L&&(t.push(e),
e=0)}return t},lt=(o,t,e,s)=>t==="p"?o:`${o}#${e||(t==="t"?"term-":"")+f(s).join("-")}`,ht=(o,t)=>{let e=o.
rows.split(`
`).map(r=>r.split("	")),s=O(o.lengths),n=[];return O(o.firsts).forEach((r,a)=>{let[i,c]=o.pages[a],l=[];
for(let h=0;h<r;h+=1){let m=n.length,[w,y,d]=e[m],g=w==="p"?1:Number(w)||1/0,H=l.slice(0,g).filter(Boolean).
at(-1),v={number:m,kind:w,title:d,page:i,parent:H,part:c,nth:h,address:lt(i,w,y,d),length:s[m]**2,titleStems:t(
d).map(p),titleWhole:M(d).join(" ")};n.push(v),g<1/0&&(l=l.slice(0,g),l[g]=v)}}),n},R=o=>o.reduce((t,e)=>t+
e,0)/o.length,x=class{constructor(t){this.waysIn=t.waysIn,this.waysOut=t.waysOut,this.stop=new Set(t.
stop.split(" ")),this.entries=ht(t,n=>this.sought(n)),this.packedPlaces=new Map;let e=t.places.split(
" ");this.common=new Map;let s=O(t.common);t.stems.split(" ").forEach((n,r)=>{this.packedPlaces.set(
n,e[r]),e[r]||this.common.set(n,s[this.common.size])}),this.titled=new Map,this.words=new Map;for(let{
number:n,title:r}of this.entries)for(let a of f(r)){let i=p(a);this.words.set(a,i);let c=this.titled.
get(i)??new Set;this.titled.set(i,c.add(n))}this.stems=[...new Set([...this.packedPlaces.keys(),...this.
titled.keys()])],this.meanLength=R(this.entries.map(({length:n})=>n)),this.meanTitle=R(this.entries.
map(({titleStems:n})=>n.length)),this.places=new Map,this.readers=Object.entries(t.readers).flatMap(
([n,r])=>r.map(a=>({said:this.sought(a).map(p),written:this.sought(n)})))}isKnown(t){return this.packedPlaces.
has(t)||this.titled.has(t)}placesOf(t){let e=this.places.get(t);if(!e){let s=0;e=new Set(O(this.packedPlaces.
get(t)??"").map(n=>s+=n)),this.places.set(t,e)}return e}entriesWith(t){return new Set([...this.placesOf(
t),...this.titled.get(t)??[]])}count(t){return Math.max(this.common.get(t)??0,this.entriesWith(t).size)}sought(t){
let e=f(t),s=e.filter(n=>!this.stop.has(n));return s.length?s:e}};var ut=o=>o.length<4?0:o.length<8?1:2,F=(o,t,e)=>{if(Math.abs(o.length-t.length)>e)return e+1;let s=[],
n=Array.from({length:t.length+1},(r,a)=>a);for(let r=1;r<=o.length;r+=1){let a=[r];for(let i=1;i<=t.
length;i+=1){let c=o[r-1]===t[i-1],l=n[i-1]+(c?0:1),h=Math.min(n[i]+1,a[i-1]+1,l);o[r-1]===t[i-2]&&o[r-
2]===t[i-1]&&(h=Math.min(h,s[i-2]+1)),a.push(h)}if(Math.min(...a)>e)return e+1;[s,n]=[n,a]}return n[t.
length]},_=(o,t,e)=>{let s=ut(o),n=new Set;if(!s)return n;for(let[r,a]of e){if(r.length<3)continue;let i=Math.
min(F(t,r,s),F(o,r,s));i>s||(i<s&&([n,s]=[new Set,i]),n.add(a))}return n};var ft=.6,mt=.7,pt=.5,dt=3,N=class{constructor(t){this.index=t,this.kept=new Map}of(t){let e=this.kept.
get(t);return e||(e=this.lookUp(t),this.kept.set(t,e)),e}lookUp(t){let e=p(t),s=this.begunWith(t,e);
this.index.isKnown(e)&&s.set(e,1);let n=!s.size;if(n)for(let r of _(t,e,this.known()))s.set(r,pt);return{
word:t,stem:e,meant:s,isNear:n}}*known(){for(let t of this.index.stems)yield[t,t];yield*this.index.words}begunWith(t,e){
if(t.length<dt)return new Map;let s=this.index.stems.filter(n=>n!==e&&(n.startsWith(t)||n.startsWith(
e)));return new Map(s.map(n=>[n,ft*e.length/n.length]))}},gt=o=>({...o,meant:new Map([...o.meant].map(
([t,e])=>[t,e*mt]))}),wt=({readers:o},t,e)=>{let s=o.filter(({said:r})=>r.every((a,i)=>t[e+i]?.stem===
a)),n=Math.max(...s.map(({said:r})=>r.length));return s.filter(({said:r})=>r.length===n)},yt=(o,t,e,s)=>{
let n=[],r=!1;for(let a=0;a<e.length;){let i=wt(o,e,a);if(i.length){r||=s<i.length;let{written:c}=i[Math.
min(s,i.length-1)];n.push(...c.map(l=>gt(t.of(l)))),a+=i[0].said.length}else n.push(e[a]),a+=1}return{
wording:n,isOther:r}},K=(o,t,e)=>{let n=o.sought(e).map(i=>t.of(i)),r=[];for(let i=0;;i+=1){let{wording:c,
isOther:l}=yt(o,t,n,i);if(!l)break;r.push(c)}let a=new Set(r.flat());return[r.length?n.filter(i=>!i.
isNear||a.has(i)):n,...r]};var Et=5,Mt=1.75,j=1.2,z=.5,St=.5,bt=1,kt=2,Ot=[1,.15,.15,.15],xt=new Map([["i",.8],["t",1.2]]),B=o=>1-
z+z*o,Nt=(o,t,e)=>{let s=o.placesOf(e).has(t.number)?1:0;o.titled.get(e)?.has(t.number)&&(s+=Et/B(t.
titleStems.length/o.meanTitle));for(let n=t.parent;n;n=n.parent)if(n.titleStems.includes(e))return s+
Mt;return s},G=({meant:o})=>{let t=Math.max(...o.values());return[...o.keys()].filter(e=>o.get(e)===
t)},Lt=(o,t)=>{let e=Math.max(...G(t).map(s=>o.count(s)));return Math.log(1+(o.entries.length-e+.5)/
(e+.5))},vt=(o,t)=>o.some((e,s)=>t.every(({meant:n},r)=>n.has(o[s+r]))),At=({titleStems:o},t,e)=>{let s=0;
t.forEach(({meant:r},a)=>{s+=e[a]*Math.max(0,...o.map(i=>r.get(i)??0))});let n=o.filter(r=>t.some(({
meant:a})=>a.has(r)));return s*(.3+.7*n.length/o.length)},Tt=(o,{meant:t})=>{let e=new Map;for(let[s,
n]of t)for(let r of o.entriesWith(s)){let a=o.entries[r],i=Nt(o,a,s),c=j*B(a.length/o.meanLength),l=n*
i*(j+1)/(i+c),h=e.get(r)??{most:0,stems:[]};e.set(r,{most:Math.max(h.most,l),stems:[...h.stems,s]})}
return e},Wt=(o,t)=>{let e=t.map(i=>Lt(o,i)),s=e.reduce((i,c)=>i+c,0),n=t.map(i=>Tt(o,i)),r=t.map(i=>Math.
max(...G(i).map(c=>(o.common.get(c)??0)/o.entries.length))),a=new Map;for(let i of new Set(n.flatMap(
c=>[...c.keys()]))){let c=o.entries[i],[l,h]=[0,0];n.forEach((y,d)=>{let g=y.get(i);l+=e[d]*(g?.most??
0),h+=e[d]*(g?1:r[d])});let m=(l*h/s+bt*At(c,t,e))/s;t.length>1&&vt(c.titleStems,t)&&(m+=St);let w=new Set(
n.flatMap(y=>y.get(i)?.stems??[]));a.set(i,{entry:c,score:m*(xt.get(c.kind)??1),stems:w})}return a},
$t=o=>{let t=Array.from(o).sort((n,r)=>r.score-n.score||n.entry.number-r.entry.number),e=new Map;for(let n of t){
let{kind:r,page:a,address:i}=n.entry,c=r==="t"?i:a;e.set(c,[...e.get(c)??[],n])}let s=n=>Ot.reduce((r,a,i)=>r+
a*(n[i]?.score??0),0);return[...e.values()].sort((n,r)=>s(r)-s(n))},U=o=>{let t=new N(o);return e=>{
let[s,...n]=K(o,t,e),r=new Map;for(let i of[s,...n]){let c=i.filter(({meant:l})=>l.size);for(let[l,h]of c.
length?Wt(o,c):[]){let m=r.get(l);(!m||m.score<h.score)&&r.set(l,h)}}let a=M(e).join(" ");for(let i of r.
values())i.entry.titleWhole===a&&(i.score+=kt);return{groups:$t(r.values()),count:r.size,unknown:s.filter(
({isNear:i})=>i)}}};var It=(o,t)=>{let e=new E(o,t);o.addEventListener("keydown",s=>{s.isComposing||(s.key==="Escape"&&e.
field.value?(s.preventDefault(),e.field.value="",e.field.focus(),e.now()):s.key==="Enter"&&s.target===
e.field&&(s.preventDefault(),e.now(),e.shown&&e.links()[0]?.click()))}),e.out.addEventListener("clic\
k",({target:s})=>{let n=s instanceof Element&&s.closest("a");n&&n.pathname===location.pathname&&o.close()})},
Dt=(o,t)=>{let e=o.querySelector("[name=q]");e.value=new URLSearchParams(location.search).get("q")??
"";let s=new E(o,t);o.querySelector("form")?.addEventListener("submit",n=>{n.preventDefault(),s.now();
let r=new URL(location.href);r.searchParams.set("q",e.value),history.replaceState(null,"",r)})};window.
handbookSearch={part:I,splitWords:f,start:o=>{let t=document.documentElement.dataset.content_root??"",
e=new x(o),s=U(e);window.handbookSearch.find=s;let n=new k(e,s,t),r=document.querySelector(".search-\
page"),a=document.querySelector("dialog.search-dialog");r&&Dt(r,n),a instanceof HTMLDialogElement&&It(
a,n)}};})();
