<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="floors" tilewidth="20" tileheight="20" tilecount="6" columns="6">
 <image source="../assets/tilesets/floors.png" width="120" height="20"/>
 <tile id="0">
  <properties>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="surface" value="marley"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
</tileset>
