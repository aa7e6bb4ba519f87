#!/usr/bin/perl
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rings as a script writes them: no text is measured, nothing is fitted.
# Usage: rings.pl CELLS.tsv OUT.svg

use strict;
use warnings;

my ($source, $output) = @ARGV;
my %color = (customer => '#1a5fb4', shared => '#8cc7bd', provider => '#f3c64f');
my ($width, $height, $x, $y, $thickness) = (1280, 800, 640, 400, 46);
my $turn = 2 * atan2 (0, -1);
my (%ring_name, %sector_name);

open my $cells, '<:encoding(UTF-8)', $source or die $!;
open my $svg, '>:encoding(UTF-8)', $output or die $!;

sub escape {
  my ($text) = @_;
  $text =~ s/&/&amp;/g;
  $text =~ s/</&lt;/g;
  return $text;
}

sub text {
  my ($left, $top, $text, $attributes) = @_;
  printf $svg qq(<text x="%.2f" y="%.2f" %s>%s</text>\n),
    $left, $top, $attributes, escape ($text);
}

my $title = <$cells>;
chomp $title;
$title =~ s/^# //;
print $svg qq(<svg xmlns="http://www.w3.org/2000/svg" width="$width" ),
  qq(height="$height" font-family="Cantarell" fill="#241f31">\n),
  qq(<rect width="$width" height="$height" fill="#fff"/>\n);

my $n_sectors = 1;
while (my $line = <$cells>) {
  chomp $line;
  my ($ring, $sector, $n, $owner, $layer, $workload) = split /\t/, $line;
  my ($inner, $outer) = ($ring * $thickness + 2, ($ring + 1) * $thickness);
  my ($from, $to) = ($turn * $sector / $n, $turn * ($sector + 1) / $n);
  my ($sin0, $cos0, $sin1, $cos1) = (sin $from, cos $from, sin $to, cos $to);
  my $large = $n < 2 ? 1 : 0;
  printf $svg qq(<path d="M%.2f %.2fA%d %d 0 $large 1 %.2f %.2fL%.2f %.2f)
      . qq(A%d %d 0 $large 0 %.2f %.2fZ" fill="%s"/>\n),
    $x + $outer * $sin0, $y - $outer * $cos0, $outer, $outer,
    $x + $outer * $sin1, $y - $outer * $cos1,
    $x + $inner * $sin1, $y - $inner * $cos1, $inner, $inner,
    $x + $inner * $sin0, $y - $inner * $cos0, $color{$owner} // '#9a9996';
  $ring_name{$ring} = $layer;
  $sector_name{$sector} = $workload if $ring == 6;
  $n_sectors = $n;
}

text ($x, $y - ($_ + .35) * $thickness, $ring_name{$_},
      'text-anchor="middle" font-size="16"')
  for sort { $a <=> $b } keys %ring_name;
for my $sector (sort { $a <=> $b } keys %sector_name) {
  my $angle = $turn * ($sector + .5) / $n_sectors;
  my $anchor = sin ($angle) < 0 ? 'end' : 'start';
  text ($x + 345 * sin $angle, $y - 345 * cos $angle, $sector_name{$sector},
        qq(text-anchor="$anchor" font-size="16"));
}
text (40, 56, $title, 'font-size="28" font-weight="bold"');
my $top = 690;
for my $owner (sort keys %color) {
  print $svg qq(<rect x="40" y="$top" width="28" height="20" ),
    qq(fill="$color{$owner}"/>\n);
  text (80, $top + 16, $owner, 'font-size="16"');
  $top += 30;
}
print $svg "</svg>\n";
close $svg or die $!;
